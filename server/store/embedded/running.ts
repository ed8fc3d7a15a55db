import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { database, urlOf } from './launch.ts'

/**
 * The address of the server that runs on a folder now, whichever program started it; undefined when none does. Only
 * the account that started it can use the address.
 */
export async function findRunningPostgres(folder: string): Promise<string | undefined> {
  const lock = await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8').catch(() => '')
  // PostgreSQL's lock file: the fifth line is the socket's folder, the eighth the state.
  const lines = lock.split('\n').map((line) => line.trim())
  const [socket, state] = [lines[4], lines[7]]
  return socket && state === 'ready' ? urlOf(socket, database) : undefined
}
