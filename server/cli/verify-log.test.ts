import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { appendEvents } from '#store'
import { makeTestDatabase, type TestDatabase } from '#testing'
import { Misuse } from './verb.ts'
import { verb } from './verify-log.ts'

const dossier = randomUUID()
let database: TestDatabase
before(async () => {
  database = await makeTestDatabase()
  process.env.DATABASE_URL = database.url
  const actor = { kind: 'system', id: 'haoban', name: '好办' } as const
  const events = [{ kind: 'accepted' } as const, { kind: 'withdrawn', reason: '' } as const].map((event) => {
    return { at: '2026-11-24T01:00:00.000Z', actor, event }
  })
  await database.transaction((tx) =>
    appendEvents(tx, { district: 'city', dossier }, { head: undefined, events }),
  )
})
after(() => database.drop())

test('logs as they were written are intact', async () => {
  assert.equal(await verb.run(['--json']), true)
  assert.equal(await verb.run([dossier]), true)
})

test('an event changed behind our back is found', async () => {
  await database.query(`update dossier_event set event = '{"kind":"granted"}' where sequence = 2`)

  assert.equal(await verb.run([dossier]), false)
})

test('a dossier that is not there is a mistake of who asks', async () => {
  await assert.rejects(verb.run([randomUUID()]), Misuse)
})
