import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, beforeEach, test } from 'node:test'
import {
  countAccesses,
  isConsented,
  listConsents,
  type Question,
  recordConsent,
  withdrawConsent,
} from '#source'
import { district, makeQuestion, purpose, startTestAgency } from './test-agency.ts'

const agency = await startTestAgency()
after(() => agency.stop())
beforeEach(() => agency.reset())

test('every use is counted by matter and agency, the real calls apart', async () => {
  const sources = agency.open()
  const matter = randomUUID()

  await sources.ask(makeQuestion({ matter }))
  await sources.ask(makeQuestion({ matter }))
  agency.behave((response) => void response.writeHead(500).end())
  await sources.ask(makeQuestion({ matter, needs: { id: '9' } }))

  const from = new Date(Date.now() - 60_000)
  const counts = await countAccesses(agency.database, {
    district,
    from,
    until: new Date(Date.now() + 60_000),
  })
  const shared = { matter, agency: 'a-register', source: 'person' }
  assert.deepEqual(
    counts.filter((count) => count.matter === matter),
    [
      { ...shared, outcome: 'answered', uses: 2, calls: 1 },
      { ...shared, outcome: 'failed', uses: 1, calls: 1 },
    ],
  )
  await sources.close()
})

test('a source that needs consent is asked only while the ledger has one for this dossier and purpose', async () => {
  const sources = agency.open()
  const dossier = randomUUID()
  const ask = (changes: Partial<Question> = {}) =>
    sources.ask(makeQuestion({ dossier, consent: true, ...changes }))
  const consent = { district, dossier, source: 'person', purpose, givenBy: 'citizen-lin' }
  const at = new Date()

  const before = await ask()
  const given = {
    ...consent,
    givenAt: new Date(at.getTime() - 1_000),
    until: new Date(at.getTime() + 3_600_000),
  }
  await agency.database.transaction((tx) => recordConsent(tx, given))
  const during = [await ask(), await ask({ purpose: '另一件事' }), await ask({ dossier: 'd-9' })]
  await agency.database.transaction((tx) => withdrawConsent(tx, { ...consent, at: new Date() }))
  const afterwards = await ask()

  assert.equal(before.kind === 'refused' && before.code, 'consent')
  assert.deepEqual(
    during.map(({ kind }) => kind),
    ['answered', 'refused', 'refused'],
  )
  assert.equal(afterwards.kind, 'refused')
  const [line] = await listConsents(agency.database, consent)
  assert.deepEqual([line?.givenBy, line?.withdrawnAt instanceof Date], ['citizen-lin', true])
  await sources.close()
})

test('a consent ends by itself', async () => {
  const consent = { district, dossier: randomUUID(), source: 'person', purpose, givenBy: 'x' }
  const [givenAt, until] = [new Date('2026-11-23T08:00:00Z'), new Date('2026-12-23T08:00:00Z')]

  await agency.database.transaction((tx) => recordConsent(tx, { ...consent, givenAt, until }))

  assert.equal(await isConsented(agency.database, { ...consent, at: givenAt }), true)
  assert.equal(await isConsented(agency.database, { ...consent, at: until }), false)
})
