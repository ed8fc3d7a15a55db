import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openDatabase, startEmbeddedPostgres } from '#store'

/** A server to test on: `template` is the address of a migrated database to copy. */
export type TestServer = { readonly template: string; readonly stop: () => Promise<void> }

/**
 * Starts a PostgreSQL for tests, or uses the one of DATABASE_URL, and makes the template there. The embedded one
 * stops with this process even when nobody calls `stop`.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.DATABASE_URL
  const server = given ? { url: given, stop: async () => {} } : await startEmbedded()
  const name = `haoban_template_${randomBytes(4).toString('hex')}`
  await runThere(server.url, `create database ${name}`)
  const template = openDatabase(withName(server.url, name))
  await migrate(template)
  await template.close()
  return {
    template: template.url,
    stop: async () => {
      await runThere(server.url, `drop database ${name}`)
      await server.stop()
    },
  }
}

async function startEmbedded() {
  return startEmbeddedPostgres({ folder: await mkdtemp(join(tmpdir(), 'haoban-test-')), durable: false })
}

/** Runs one statement that no transaction may hold, such as `create database`. */
export async function runThere(url: string, sql: string): Promise<void> {
  const database = openDatabase(url, { connections: 1 })
  await database.query(sql).finally(() => database.close())
}

export function withName(url: string, name: string): string {
  return url.replace(/^([a-z]+:\/\/[^/]*\/)[^?]*/, `$1${name}`)
}
