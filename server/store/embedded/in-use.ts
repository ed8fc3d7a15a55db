import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const patienceWithRunning = 2_000
const patienceWithStopping = 30_000

export class FolderInUse extends Error {
  constructor(folder: string) {
    super(
      `另一个好办正在使用 ${folder}。请先停下它，或用 HAOBAN_HOME 另指一个文件夹。\n` +
        `Another Haoban is using ${folder}. Stop it first, or name another folder in HAOBAN_HOME.`,
    )
  }
}

/**
 * Waits for a server that is still stopping, as after kill -9 of the program it belonged to. A lock file whose
 * server is gone is removed: PostgreSQL itself takes a dead process that nobody has reaped yet, or a stranger who
 * was given the same number, for a running server.
 */
export async function waitUntilFree(data: string): Promise<void> {
  const started = Date.now()
  for (;;) {
    const lock = await readLock(data)
    if (!(await isInUse(data))) return removeLock(data, lock)
    const patience = lock.includes('stopping') ? patienceWithStopping : patienceWithRunning
    if (Date.now() - started > patience) throw new FolderInUse(data)
    await pause(50)
  }
}

/** Every process of a PostgreSQL server works in its data folder; a dead one works nowhere. */
async function isInUse(data: string): Promise<boolean> {
  const folder = await realpath(data)
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const folders = await Promise.all(
    processes.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => undefined)),
  )
  return folders.includes(folder)
}

function readLock(data: string): Promise<string> {
  return readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')
}

async function removeLock(data: string, seen: string): Promise<void> {
  if (seen && seen === (await readLock(data))) await rm(join(data, 'postmaster.pid'), { force: true })
}
