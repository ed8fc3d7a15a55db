import { join } from 'node:path'
import {
  type Database,
  FolderInUse,
  findHome,
  findRunningPostgres,
  openDatabase,
  startEmbeddedPostgres,
} from '#store'
import { Misuse } from './verb.ts'

/**
 * Works on the database of this installation: the one of DATABASE_URL, or the embedded one, as a running platform has
 * it or, when none runs, started for as long as the work takes.
 */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const folder = join(findHome(), 'postgres')
  const url = process.env.DATABASE_URL ?? (await findRunningPostgres(folder))
  const embedded = url ? undefined : await startEmbedded(folder)
  const database = openDatabase(url ?? embedded?.url ?? '')
  try {
    return await work(database)
  } finally {
    await database.close()
    await embedded?.stop()
  }
}

/** The district whose dossiers the command is about. */
export function getDistrict(): string {
  return process.env.HAOBAN_DISTRICT || 'city'
}

async function startEmbedded(folder: string) {
  try {
    return await startEmbeddedPostgres({ folder, durable: true })
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error
    throw new Misuse({
      zh: `数据库正由另一个程序使用：${folder}。请用 DATABASE_URL 指明它的地址。`,
      en: `Another program is using the database in ${folder}. Give its address in DATABASE_URL.`,
    })
  }
}
