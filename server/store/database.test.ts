import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DatabaseAway, openDatabase } from '#store'
import { makeTestDatabase, type TestDatabase } from '#testing'

let database: TestDatabase
before(async () => {
  database = await makeTestDatabase()
  await database.query('create table place (id int primary key, taken int not null, note jsonb)')
})
after(() => database.drop())

test('columns come as values that lose nothing', async () => {
  const rows = await database.query(
    `select '2026-11-23'::date as day, 1.10::numeric as fee, 9007199254740991::bigint as count, $1::jsonb as note`,
    [{ 姓名: '王芳' }],
  )

  assert.deepEqual(rows, [
    { day: '2026-11-23', fee: '1.10', count: 9007199254740991, note: { 姓名: '王芳' } },
  ])
})

test('a transaction that throws leaves nothing', async () => {
  const attempt = database.transaction(async (tx) => {
    await tx.query('insert into place values ($1, 0)', [1])
    throw new Error('changed my mind')
  })

  await assert.rejects(attempt, /changed my mind/)
  assert.deepEqual(await database.query('select * from place where id = 1'), [])
})

test('serializable transactions that collide are run again until each has counted', async () => {
  await database.query('insert into place values ($1, 0)', [2])
  const takeOne = () =>
    database.transaction(async (tx) => {
      const [row] = await tx.query<{ taken: number }>('select taken from place where id = $1', [2])
      await tx.query('update place set taken = $1 where id = $2', [(row?.taken ?? 0) + 1, 2])
    }, 'serializable')

  await Promise.all([takeOne(), takeOne(), takeOne(), takeOne()])

  const [row] = await database.query<{ taken: number }>('select taken from place where id = $1', [2])
  assert.equal(row?.taken, 4)
})

test('transactions that lock each other out are both carried out', async () => {
  await database.query('insert into place values (3, 0), (4, 0)')
  const takeBoth = (first: number, second: number) =>
    database.transaction(async (tx) => {
      await tx.query('update place set taken = taken + 1 where id = $1', [first])
      await tx.query('select pg_sleep(0.05)')
      await tx.query('update place set taken = taken + 1 where id = $1', [second])
    })

  await Promise.all([takeBoth(3, 4), takeBoth(4, 3)])

  const rows = await database.query<{ taken: number }>('select taken from place where id in (3, 4)')
  assert.deepEqual(
    rows.map((row) => row.taken),
    [2, 2],
  )
})

test('while nobody answers at the address, what is asked is unavailable and no mistake of ours', async () => {
  const away = openDatabase('postgresql://haoban@/haoban?host=/nowhere')

  const isAway = (error: unknown) => error instanceof DatabaseAway && error.code === 'unavailable'
  await assert.rejects(away.query('select 1'), isAway)
  await assert.rejects(
    away.transaction(async () => {}),
    isAway,
  )
  await away.close()
})

test('a transaction whose connection is cut says that the database is away', async () => {
  const cut = database.transaction(async (tx) => {
    await tx.query('select pg_terminate_backend(pg_backend_pid())')
  })

  await assert.rejects(cut, DatabaseAway)
})

test('a connection the server cut is replaced', async () => {
  await database.query('select 1')
  await assert.rejects(
    database.transaction(async (tx) => {
      await tx.query('select pg_terminate_backend(pg_backend_pid())')
    }),
  )

  const rows = await database.query<{ one: number }>('select 1 as one')

  assert.equal(rows[0]?.one, 1)
})
