import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, mock, test } from 'node:test'
import { openCatalogue } from '#catalogue'
import { type DossierEvent, foldDossier, judgeDossier, type LoggedEvent, recordOf } from '#dossier'
import { appendEvents } from '#store'
import { makeTestDatabase, type TestDatabase } from '#testing'
import { mattersFolder } from './matters-folder.ts'
import { verb } from './replay.ts'
import { Misuse } from './verb.ts'

const at = '2026-11-23T01:00:00.000Z'
const today = '2026-11-23'

let database: TestDatabase
before(async () => {
  database = await makeTestDatabase()
  process.env.DATABASE_URL = database.url
})
after(() => database.drop())

/** A dossier on which a decision is on record that its log does not bear out. */
async function forgeDecision(): Promise<string> {
  const matter = openCatalogue(mattersFolder)
    .list()
    .find(({ decision }) => decision)
  assert.ok(matter)
  const applicant = { id: 'a', name: '越川化工' }
  const opened: DossierEvent = {
    kind: 'opened',
    matter: matter.id,
    version: matter.version,
    channel: 'online',
    applicant,
    number: '1',
  }
  const actor = { kind: 'system', ...applicant } as const
  const log: readonly LoggedEvent[] = [{ sequence: 1, at, actor, event: opened, hash: '' }]
  const dossier = foldDossier(log)
  const found = judgeDossier(dossier, { matter, today })
  const decided = recordOf(dossier, { ...found, outcome: 'approve' }, { today, hash: () => 'forged' })
  const events: readonly DossierEvent[] = [opened, decided]
  const place = { district: 'city', dossier: randomUUID() }
  const signed = events.map((event) => ({ at, actor, event }))
  await database.transaction((tx) => appendEvents(tx, place, { head: undefined, events: signed }))
  return place.dossier
}

test('a decision that its log does not bear out is told, and the command fails', async () => {
  const dossier = await forgeDecision()
  const said = mock.method(console, 'log', () => {})

  const same = await verb.run([dossier, '--json'])

  const [told] = JSON.parse(String(said.mock.calls[0]?.arguments[0])).different
  said.mock.restore()
  assert.equal(same, false)
  assert.equal(told.dossier, dossier)
  assert.equal(told.outcome, 'approve')
  assert.equal(told.again, 'undecided')
})

test('it wants one dossier that there is, or all', async () => {
  await assert.rejects(verb.run([]), Misuse)
  await assert.rejects(verb.run([randomUUID()]), Misuse)
})
