import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { makeTestDatabase, type TestDatabase } from '#testing'
import { migrate } from './migrate.ts'

let database: TestDatabase
let folder: string
before(async () => {
  database = await makeTestDatabase()
})
after(() => database.drop())
beforeEach(async () => {
  await database.query('drop table if exists haoban_migration, office, counter')
  folder = await mkdtemp(join(tmpdir(), 'haoban-migrations-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('migrations are applied in order, once, also by processes that start together', async () => {
  await write('0001-office.sql', 'create table office (district text, id int, primary key (district, id))')
  await write('0003-counter.sql', `create table counter (district text); insert into counter values ('A')`)

  const applied = await Promise.all([migrate(database, folder), migrate(database, folder)])

  assert.deepEqual(applied.flat().sort(), ['0001-office.sql', '0003-counter.sql'])
  assert.deepEqual(await migrate(database, folder), [])
  assert.equal((await database.query('select * from counter')).length, 1)
})

test('a migration that fails leaves nothing of itself', async () => {
  await write('0001-office.sql', 'create table office (id int); select 1 / 0')

  await assert.rejects(migrate(database, folder), /division by zero/)

  assert.deepEqual(await database.query(`select to_regclass('office')::text as found`), [{ found: null }])
})

test('a migration changed after it was applied is refused', async () => {
  await write('0001-office.sql', 'create table office (id int)')
  await migrate(database, folder)

  await write('0001-office.sql', 'create table office (id text)')

  await assert.rejects(migrate(database, folder), /0001-office\.sql was changed after it was applied/)
})

test('a migration that comes before one already applied is refused', async () => {
  await write('0002-office.sql', 'create table office (id int)')
  await migrate(database, folder)

  await write('0001-counter.sql', 'create table counter (id int)')

  await assert.rejects(migrate(database, folder), /0001-counter\.sql comes before 0002-office\.sql/)
})

test('a database from a newer version is refused', async () => {
  await write('0001-office.sql', 'create table office (id int)')
  await migrate(database, folder)

  await rm(join(folder, '0001-office.sql'))
  await write('0002-counter.sql', 'create table counter (id int)')

  await assert.rejects(migrate(database, folder), /0001-office\.sql was applied .* not among the migrations/)
})

test('two migrations of one number are refused', async () => {
  await write('0001-office.sql', 'create table office (id int)')
  await write('0001-counter.sql', 'create table counter (id int)')

  await assert.rejects(migrate(database, folder), /Two migrations have the number of 0001-counter\.sql/)
})

function write(name: string, sql: string): Promise<void> {
  return writeFile(join(folder, name), sql)
}
