import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { DossierView } from '#api'
import { Refusal } from '#dossier'
import type { Fixed } from './call.ts'
import { makeCall, makeCitizen, makeFiling, type TestFiling } from './test-filing.ts'
import { makeApplicant, makeCounter, plainAnswers } from './test-people.ts'
import { lookAtBooking } from './work/booking.ts'

let filing: TestFiling
before(async () => {
  filing = await makeFiling()
})
after(() => filing.close())

const office = { id: 'huangpu', name: '黄浦车管服务站' }
const person = { name: '林晓梅', identityNumber: '310199199003070022' }

function verdictsOf({ plan }: Fixed<DossierView>) {
  return {
    rules: plan.rules.map(({ id, verdict }) => [id, verdict]),
    reminders: plan.reminders.map(({ id, verdict }) => [id, verdict]),
    findings: plan.findings.map(({ point }) => point),
    questions: plan.questions.map(({ fact }) => fact),
    materials: plan.materials.map(({ id, status }) => [id, status]),
  }
}

const situations = [
  plainAnswers,
  { ...plainAnswers, 'vehicle.kind': 'tricycle', 'use.delivery': true, 'use.platform': '青禾配送' },
  { ...plainAnswers, 'vehicle.kind': 'wheelchair' },
  { ...plainAnswers, 'vehicle.kind': 'ebike', 'origin.kind': 'bought' },
  { 'vehicle.kind': 'ebike' },
]

for (const [index, values] of situations.entries()) {
  test(`the counter judges by the same standard as the web (${index + 1})`, async () => {
    const applicant = makeApplicant(filing, makeCitizen({ id: `parity-${index}` }))
    const counter = makeCounter(filing, office)

    const online = await applicant.answer(await applicant.open(), values)
    const atCounter = await counter.see(await counter.walkIn(person), values)

    assert.deepEqual(verdictsOf(atCounter.dossier), verdictsOf(online))
    assert.equal(atCounter.dossier.matter.version, online.matter.version)
  })
}

test('a walk-in is served from nothing to the certificate, and finds it at home after', async () => {
  const counter = makeCounter(filing, office)
  const arrived = await counter.walkIn(person)
  const seen = await counter.see(arrived, { ...plainAnswers, 'applicant.household': 'shanghai' })
  const granted = await counter.grant(await counter.assign(await counter.inspect(seen)))

  assert.equal(granted.dossier.state, 'granted')
  assert.deepEqual(
    granted.clocks.map(({ kind, endedAt }) => [kind, endedAt !== undefined]),
    [
      ['check-in', true],
      ['inspect', true],
      ['assign', true],
      ['issue', true],
    ],
  )
  const mine = await filing.handlers.listDossiers(makeCall(makeCitizen({ id: 'someone' }), {}))
  assert.ok(mine.some(({ id }) => id === granted.dossier.id))
})

test('two officers who assign at once give one number', async () => {
  const counter = makeCounter(filing, office)
  const seen = await counter.see(await counter.walkIn(person), {
    ...plainAnswers,
    'applicant.household': 'shanghai',
  })
  const inspected = await counter.inspect(seen)

  const outcomes = await Promise.allSettled([counter.assign(inspected), counter.assign(inspected)])

  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const { dossier } = await counter.read(inspected.dossier)
  assert.equal(dossier.moments.filter(({ title }) => title.zh.startsWith('号牌号码')).length, 1)
})

test('a failed inspection sends the dossier back, and a second visit finishes it', async () => {
  const { setClock } = filing
  const counter = makeCounter(filing, office)
  const applicant = makeApplicant(filing, makeCitizen({ id: 'twice' }))
  const answered = await applicant.answer(await applicant.open(), plainAnswers)
  const [found] = (await applicant.offices(answered)).filter(({ id }) => id === office.id)
  assert.ok(found)
  const booked = await applicant.book(answered, found, '2026-11-24T09:00')
  const submitted = await applicant.submit(booked)
  setClock('2026-11-24T09:05')
  const checkedIn = await counter.checkIn(submitted.booking?.code ?? '')
  const seen = await counter.see(checkedIn, { 'applicant.household': 'shanghai' })

  const failed = await counter.inspect(seen, false)
  const again = await applicant.submit(await applicant.book(failed.dossier, found, '2026-11-25T09:00'))
  setClock('2026-11-25T09:00')
  const secondVisit = await counter.checkIn(again.number)
  const granted = await counter.grant(await counter.assign(await counter.inspect(secondVisit)))

  assert.equal(failed.dossier.state, 'correction')
  assert.ok(failed.dossier.correction.length > 0)
  assert.equal(granted.dossier.state, 'granted')
  setClock('2026-11-23T09:00')
})

test('what is sensitive is masked until the officer has it in hand, and again when it is done', async () => {
  const counter = makeCounter(filing, office)
  const shownId = ({ plan }: Fixed<DossierView>) =>
    plan.rows.find(({ fact }) => fact === 'applicant.idNumber')?.shown?.zh
  const seen = await counter.see(await counter.walkIn(person), { 'vehicle.kind': 'ebike' })

  const denied = await counter.deny(seen, ['车辆不符合标准'])

  assert.equal(shownId(seen.dossier), person.identityNumber)
  assert.equal(shownId(denied.dossier), '310***********0022')
})

test('whoever does not come keeps everything but the time, and after two times waits a week', async () => {
  const { setClock, parts } = filing
  const applicant = makeApplicant(filing, makeCitizen({ id: 'forgetful' }))
  let view = await applicant.submit(await applicant.answer(await applicant.open(), plainAnswers))
  const [found] = (await applicant.offices(view)).filter(({ id }) => id === office.id)
  assert.ok(found)

  for (const day of ['2026-11-24', '2026-11-25']) {
    view = await applicant.book(view, found, `${day}T10:00`)
    setClock(`${day}T10:31`)
    await lookAtBooking(parts, { data: { dossier: view.id, bookingId: view.booking?.id ?? '' } })
    view = await applicant.read(view)
  }
  const queue = await makeCounter(filing, office).queue()
  const refusal = await applicant.book(view, found, '2026-11-26T10:00').catch((error: unknown) => error)

  assert.equal(view.booking?.status, 'missed')
  assert.equal(view.state, 'submitted')
  assert.equal(queue.entries.find(({ dossier }) => dossier === view.id)?.status, 'missed')
  assert.ok(refusal instanceof Refusal && refusal.code === 'paused')
  setClock('2026-11-23T09:00')
})

test('agents of a company share its dossiers, and nobody else sees them', async () => {
  const company = { id: '91310000MA1FL0XX0A', name: '上海青禾即时配送有限公司', scope: ['*'] }
  const agent = (id: string, changes: object = {}) =>
    makeApplicant(filing, makeCitizen({ id, name: id, role: 'agent', company, claims: {}, ...changes }))
  const opened = await agent('agent-zheng').open()

  const read = await agent('agent-tang').read(opened)
  const other = agent('agent-else', { company: { ...company, id: '91310000MA1FL0XX0B' } })

  assert.equal(read.applicant.name, company.name)
  assert.equal(read.plan.rows.find(({ fact }) => fact === 'applicant.name')?.value, 'agent-zheng')
  await assert.rejects(other.read(opened), Refusal)
})
