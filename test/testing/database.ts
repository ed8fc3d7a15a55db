import { randomBytes } from 'node:crypto'
import { type Database, openDatabase } from '#store'
import { runThere, startTestServer, withName } from './server.ts'

/** A database of its own, with every migration applied; `drop` closes and removes it. */
export type TestDatabase = Database & { readonly drop: () => Promise<void> }

let template: Promise<string> | undefined

/**
 * Copies the migrated template, which takes about a tenth of a second. Under `npm test` all files share one server;
 * a file run by itself starts its own, which ends with it.
 */
export async function makeTestDatabase(): Promise<TestDatabase> {
  template ??= findTemplate()
  const source = await template
  const name = `haoban_test_${randomBytes(6).toString('hex')}`
  const upkeep = withName(source, 'postgres')
  await runThere(upkeep, `create database ${name} template ${nameOf(source)}`)
  const database = openDatabase(withName(source, name))
  return {
    ...database,
    drop: async () => {
      await database.close()
      await runThere(upkeep, `drop database ${name} with (force)`)
    },
  }
}

async function findTemplate(): Promise<string> {
  return process.env.HAOBAN_TEST_DATABASE_URL ?? (await startTestServer()).template
}

function nameOf(url: string): string {
  return /^[a-z]+:\/\/[^/]*\/([^?]*)/.exec(url)?.[1] ?? ''
}
