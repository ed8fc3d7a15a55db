import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below what systems give to whoever asks for any port: those may be taken again the moment they are free. */
const [first, count] = [20_000, 12_000]

/** A port of this machine that nobody listens on, and that nobody is given by chance before it is used. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = first + Math.floor(Math.random() * count)
    if (await isFree(port)) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
