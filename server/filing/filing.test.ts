import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { DossierView } from '#api'
import { Refusal, type RefusalCode } from '#dossier'
import type { Signatory } from '#http'
import { verifyChain } from '#store'
import type { Fixed } from './call.ts'
import { makeCall, makeCitizen, makeFiling, makeKey, makeOfficer, type TestFiling } from './make-filing.ts'

let filing: TestFiling
before(async () => {
  filing = await makeFiling()
})
after(() => filing.close())

const answers = {
  'vehicle.kind': 'bicycle',
  'owner.kind': 'self',
  'origin.kind': 'court',
  'use.delivery': false,
  'visit.self': true,
  'applicant.phone': '13800000001',
  'bike.color': '蓝',
}

let lastPerson = 0
function nextCitizen(): Signatory {
  lastPerson += 1
  return makeCitizen({ id: `citizen-${lastPerson}` })
}

async function open(by: Signatory, key = makeKey()): Promise<Fixed<DossierView>> {
  return filing.handlers.openDossier(makeCall(by, { body: { matter: 'ebike-registration', key } }))
}

async function answer(by: Signatory, view: Fixed<DossierView>, values: Record<string, string | boolean>) {
  const { id, version } = view
  return filing.handlers.stateFacts(
    makeCall(by, { params: { dossier: id }, body: { key: makeKey(), version, values, confirm: [] } }),
  )
}

async function act(by: Signatory, view: Fixed<DossierView>, name: 'submit') {
  const { id, version } = view
  return filing.handlers[name](
    makeCall(by, { params: { dossier: id }, body: { key: makeKey(), version, agreed: true } }),
  )
}

async function refused(act: Promise<unknown>, code: RefusalCode): Promise<Refusal> {
  let refusal: unknown
  await assert.rejects(act, (error) => {
    refusal = error
    return error instanceof Refusal && error.code === code
  })
  return refusal as Refusal
}

test('with every register down a dossier goes all the way from opening to rating', async () => {
  const { handlers, database, setClock } = filing
  const citizen = nextCitizen()
  const opened = await open(citizen)
  const answered = await answer(citizen, opened, answers)
  assert.deepEqual(answered.plan.blockers, [])
  const params = { dossier: opened.id }

  const [office] = await handlers.listOffices(makeCall(citizen, { params, query: {} }))
  assert.ok(office?.earliest)
  const officer = makeOfficer(office)
  const booked = await handlers.book(
    makeCall(citizen, {
      params,
      body: { key: makeKey(), version: answered.version, office: office.id, start: office.earliest },
    }),
  )
  const submitted = await act(citizen, booked, 'submit')
  assert.equal(submitted.state, 'submitted')

  setClock(office.earliest)
  const code = submitted.booking?.code ?? ''
  const checkedIn = await handlers.checkIn(makeCall(officer, { body: { key: makeKey(), code } }))
  assert.equal(checkedIn.current?.kind, 'inspect')
  assert.ok(checkedIn.seeable.includes('applicant.household'))
  const queue = await handlers.readQueue(makeCall(officer, { query: {} }))
  assert.deepEqual(
    queue.entries.map(({ status }) => status),
    ['checked-in'],
  )
  const seen = await handlers.seeFacts(
    makeCall(officer, {
      params,
      body: {
        key: makeKey(),
        version: checkedIn.dossier.version,
        values: { 'applicant.household': 'shanghai' },
      },
    }),
  )
  const checks = (seen.current?.checks ?? []).map(({ id }) => ({ check: id, passed: true, note: '' }))
  const inspected = await handlers.inspect(
    makeCall(officer, { params, body: { key: makeKey(), version: seen.dossier.version, checks } }),
  )
  assert.equal(inspected.current?.kind, 'assign')
  const assigned = await handlers.assignNumber(
    makeCall(officer, { params, body: { key: makeKey(), version: inspected.dossier.version } }),
  )
  const granted = await handlers.grant(
    makeCall(officer, { params, body: { key: makeKey(), version: assigned.dossier.version } }),
  )
  assert.equal(granted.dossier.state, 'granted')

  const paper = await handlers.showPaper(makeCall(citizen, { params }))
  assert.equal(Buffer.from(paper.file.subarray(0, 5)).toString(), '%PDF-')
  const verify = granted.dossier.result?.verify.split('/').at(-1) ?? ''
  const verification = await handlers.verifyPaper(makeCall(undefined, { params: { code: verify } }))
  assert.equal(verification.number, granted.dossier.result?.number)
  const rated = await handlers.rate(
    makeCall(citizen, {
      params,
      body: { key: makeKey(), version: granted.dossier.version, stars: 5, reasons: [], words: '很快' },
    }),
  )
  assert.equal(rated.state, 'rated')
  assert.equal((await verifyChain(database, { district: '310000', dossier: opened.id })).ok, true)
  const day = await handlers.readDay(makeCall(officer, { query: {} }))
  assert.equal(day.finished, 1)
})

test('opening again carries on with the draft there is, also from two tabs at once', async () => {
  const citizen = nextCitizen()

  const views = await Promise.all([open(citizen), open(citizen), open(citizen)])

  assert.equal(new Set(views.map(({ id }) => id)).size, 1)
  assert.equal(views[0].plan.rows.find(({ fact }) => fact === 'applicant.name')?.value, '林晓梅')
})

test('the same key twice is one act with one answer, and is refused for another', async () => {
  const citizen = nextCitizen()
  const { id, version } = await open(citizen)
  const body = { key: makeKey(), version, values: { 'vehicle.kind': 'bicycle' }, confirm: [] }
  const state = (changes: object) =>
    filing.handlers.stateFacts(makeCall(citizen, { params: { dossier: id }, body: { ...body, ...changes } }))

  const first = await state({})
  await state({ key: makeKey(), values: { 'owner.kind': 'self' } })
  const again = await state({})

  assert.deepEqual(again, first)
  await refused(state({ values: { 'vehicle.kind': 'ebike' } }), 'invalid')
})

test('the same request sent five times at once is done once', async () => {
  const citizen = nextCitizen()
  const { id, version } = await open(citizen)
  const body = { key: makeKey(), version, values: { 'vehicle.kind': 'bicycle' }, confirm: [] }

  const views = await Promise.all(
    Array.from({ length: 5 }, () =>
      filing.handlers.stateFacts(makeCall(citizen, { params: { dossier: id }, body })),
    ),
  )

  assert.deepEqual(new Set(views.map((view) => view.version)), new Set([version + 1]))
})

test('two tabs about different entries are both heard, about the same entry the second is asked', async () => {
  const citizen = nextCitizen()
  const opened = await open(citizen)

  const [, second] = await Promise.all([
    answer(citizen, opened, { 'vehicle.kind': 'bicycle' }),
    answer(citizen, opened, { 'owner.kind': 'self' }),
  ])
  const refusal = await refused(answer(citizen, opened, { 'vehicle.kind': 'ebike' }), 'conflict')

  assert.ok(second)
  assert.deepEqual(refusal.conflict?.facts, [{ fact: 'vehicle.kind', theirs: 'bicycle', yours: 'ebike' }])
})

test('wrong entries are all named at once, and nothing of the page is kept by halves', async () => {
  const citizen = nextCitizen()
  const opened = await open(citizen)
  const values = { 'vehicle.kind': 'rocket', 'applicant.phone': '12', 'no.such': 'x', 'owner.kind': 'self' }

  const refusal = await refused(answer(citizen, opened, values), 'invalid')

  assert.deepEqual(
    refusal.entries.map(({ entry }) => entry),
    ['vehicle.kind', 'applicant.phone', 'no.such'],
  )
  const { version } = await filing.handlers.readDossier(makeCall(citizen, { params: { dossier: opened.id } }))
  assert.equal(version, opened.version)
})

test('nothing is filed while something is missing, and nobody books in vain', async () => {
  const { handlers } = filing
  const citizen = nextCitizen()
  const opened = await open(citizen)
  const params = { dossier: opened.id }
  const body = { key: makeKey(), version: opened.version, office: 'any', start: '2026-11-24T09:00' }

  const refusal = await refused(act(citizen, opened, 'submit'), 'not-ready')
  await refused(handlers.book(makeCall(citizen, { params, body })), 'not-ready')

  assert.ok(refusal.entries.some(({ entry }) => entry === 'vehicle.kind'))
})

test('a stranger finds nothing, and an officer elsewhere cannot serve', async () => {
  const { handlers } = filing
  const opened = await open(nextCitizen())
  const params = { dossier: opened.id }
  const officer = makeOfficer({ id: 'elsewhere', name: '别处' })

  await refused(
    handlers.readDossier(makeCall(makeCitizen({ id: 'stranger', claims: {} }), { params })),
    'not-found',
  )
  await refused(handlers.readDeskDossier(makeCall(officer, { params })), 'not-found')
  await refused(
    handlers.readDossier(makeCall(nextCitizen(), { params: { dossier: 'no-uuid' } })),
    'not-found',
  )
})
