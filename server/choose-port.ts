import { once } from 'node:events'
import { createServer } from 'node:net'

const tries = 50

/** The first port from `wanted` on that nobody listens on; 0 stays 0, any free one. */
export async function choosePort(wanted: number, host: string): Promise<number> {
  for (let port = wanted; port < wanted + tries; port += 1) {
    if (await isFree(port, host)) return port
  }
  throw new Error(
    `${host}:${wanted}–${wanted + tries - 1} 都被占用。All are taken; choose another with --port.`,
  )
}

async function isFree(port: number, host: string): Promise<boolean> {
  const server = createServer().listen(port, host)
  try {
    await once(server, 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}
