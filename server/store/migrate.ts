import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database, Transaction } from './database.ts'

type Migration = {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly hash: string
}

type Applied = Pick<Migration, 'number' | 'name' | 'hash'>

/** The files of the product: `NNNN-name.sql`, applied in the order of their numbers. */
export const migrationsFolder = join(import.meta.dirname, 'migrations')

/**
 * Brings the database to the newest migration and returns the names of those it applied. Each runs in a transaction
 * of its own; processes that start together take turns. Throws when a migration already applied was changed or is
 * gone, or a new one comes before it: history only grows at its end.
 */
export async function migrate(database: Database, folder = migrationsFolder): Promise<readonly string[]> {
  const migrations = await readMigrations(folder)
  await inTurn(database, (tx) => tx.query(history))
  const applied: string[] = []
  for (const migration of migrations) {
    if (await inTurn(database, (tx) => applyNext(tx, migration, migrations))) applied.push(migration.name)
  }
  return applied
}

const history = `
  create table if not exists haoban_migration (
    number integer primary key,
    name text not null,
    hash text not null,
    applied_at timestamptz not null default now()
  )`

// Any constant will do, as long as nothing else in this database locks it.
const turn = 4820341

function inTurn<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [turn])
    return work(tx)
  })
}

async function applyNext(tx: Transaction, next: Migration, all: readonly Migration[]): Promise<boolean> {
  const applied = await tx.query<Applied>('select number, name, hash from haoban_migration order by number')
  refuseChangedHistory(applied, all)
  if (applied.some((past) => past.number === next.number)) return false
  await tx.query(next.sql)
  await tx.query('insert into haoban_migration (number, name, hash) values ($1, $2, $3)', [
    next.number,
    next.name,
    next.hash,
  ])
  return true
}

/** What was applied must be the first of the files, word for word. */
function refuseChangedHistory(applied: readonly Applied[], all: readonly Migration[]): void {
  const advice =
    'History only grows at its end: add a new migration; a database without anything of worth can be deleted.'
  for (const [index, past] of applied.entries()) {
    const known = all.find((migration) => migration.number === past.number)
    if (!known)
      throw new Error(`${past.name} was applied to this database but is not among the migrations. ${advice}`)
    if (known.hash !== past.hash) throw new Error(`${known.name} was changed after it was applied. ${advice}`)
    const skipped = all[index]
    if (skipped !== known)
      throw new Error(`${skipped?.name} comes before ${past.name}, which was applied. ${advice}`)
  }
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const migrations = await Promise.all(names.map((name) => readMigration(folder, name)))
  const twice = migrations.find((migration, index) => migration.number === migrations[index + 1]?.number)
  if (twice) throw new Error(`Two migrations have the number of ${twice.name}.`)
  return migrations
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]
  if (!number) throw new Error(`A migration is named NNNN-name.sql, not ${name}.`)
  const sql = await readFile(join(folder, name), 'utf8')
  return { number: Number(number), name, sql, hash: createHash('sha256').update(sql).digest('hex') }
}
