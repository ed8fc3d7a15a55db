import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type CheckResult,
  type Dossier,
  type DossierEvent,
  decideAssignment,
  decideCheckIn,
  decideGrant,
  decideInspect,
  decideSubmit,
  findCurrentStep,
  numberAssigned,
  Refusal,
  type RefusalCode,
} from '#dossier'
import { continueDossier } from '../fold.ts'
import { at, makeDossier, makeLibraryCard, makeLog, planOf, said } from '../test-dossier.ts'

const matter = makeLibraryCard()
const adult = said('applicant', 'applicant', { 'card.kind': 'adult' })
const noBook = said('applicant', 'applicant', { 'book.title': null })

function next(dossier: Dossier, events: readonly DossierEvent[]): Dossier {
  const log = makeLog(events).map((logged) => ({ ...logged, sequence: logged.sequence + dossier.version }))
  return continueDossier(dossier, log)
}

function submit(dossier: Dossier): Dossier {
  const { version } = dossier
  return next(dossier, decideSubmit(dossier, { plan: planOf(dossier, matter), version, contentHash: 'h' }))
}

function checkIn(dossier: Dossier): Dossier {
  return next(dossier, decideCheckIn(dossier, matter, 'library'))
}

function check(face: boolean, card = true): readonly CheckResult[] {
  return [
    { check: 'face', passed: face, note: face ? '' : '换了发型' },
    { check: 'card', passed: card, note: '' },
  ]
}

function inspect(dossier: Dossier, checks: readonly CheckResult[]): Dossier {
  const inspecting = {
    matter,
    plan: planOf(dossier, matter),
    version: dossier.version,
    checks,
    contentHash: 'h',
  }
  return next(dossier, decideInspect(dossier, inspecting))
}

function assign(dossier: Dossier, number: string): Dossier {
  const { version } = dossier
  const assignment = decideAssignment(dossier, { matter, plan: planOf(dossier, matter), version })
  return next(dossier, numberAssigned(matter, assignment, number))
}

function grant(dossier: Dossier): Dossier {
  const { version } = dossier
  return next(
    dossier,
    decideGrant(dossier, { matter, plan: planOf(dossier, matter), version, certificate: 'c' }),
  )
}

function refused(act: () => unknown, code: RefusalCode): void {
  assert.throws(act, (error) => error instanceof Refusal && error.code === code)
}

test('a dossier in order goes through every step in turn, each with its clock', () => {
  const checkedIn = checkIn(submit(makeDossier(matter, adult, noBook)))
  const inspected = inspect(checkedIn, check(true))
  const assigned = assign(inspected, 'A00001')
  const granted = grant(assigned)

  assert.deepEqual(
    [checkedIn, inspected, assigned, granted].map((dossier) => findCurrentStep(dossier, matter)?.id),
    ['inspect', 'number', 'issue', undefined],
  )
  assert.equal(granted.state, 'granted')
  assert.deepEqual(
    granted.clocks.map(({ step, endedAt }) => [step, endedAt]),
    [
      ['inspect', at],
      ['number', at],
      ['issue', at],
    ],
  )
})

test('steps are not skipped', () => {
  const checkedIn = checkIn(submit(makeDossier(matter, adult, noBook)))

  refused(() => grant(checkedIn), 'not-now')
  refused(() => assign(checkedIn, 'A1'), 'not-now')
  refused(() => grant(inspect(checkedIn, check(true))), 'not-now')
})

test('an unmet rule never files', () => {
  const child = said('applicant', 'applicant', { 'card.kind': 'child', 'book.title': null })
  const grown = makeDossier(matter, child, said('register', 'population', { 'person.age': '36' }))

  refused(() => submit(grown), 'not-ready')
})

test('what a register cannot say now files all the same, and never approves', () => {
  const asked = said('applicant', 'applicant', { 'card.kind': 'adult', 'book.title': '围城' })
  const dossier = makeDossier(matter, asked)
  const plan = planOf(dossier, matter, ['catalogue', 'population'])
  const filed = next(dossier, decideSubmit(dossier, { plan, version: dossier.version, contentHash: 'h' }))
  const inspected = inspect(checkIn(filed), check(true))

  refused(() => assign(inspected, 'A1'), 'not-ready')
  const known = next(inspected, [said('register', 'catalogue', { 'book.found': true })])
  assert.equal(assign(known, 'A1').numbers[0]?.series, 'A')
})

test('a failed inspection goes back with what to mend, and can be tried again', () => {
  const failed = inspect(checkIn(submit(makeDossier(matter, adult, noBook))), check(false))
  const again = checkIn(submit(failed))

  assert.equal(failed.state, 'correction')
  assert.deepEqual(failed.correction, [{ about: 'person.name', message: '与照片不符（换了发型）' }])
  assert.equal(inspect(again, check(true)).state, 'inspected')
  assert.equal(again.visits.length, 2)
})

test('every check is answered', () => {
  const checkedIn = checkIn(submit(makeDossier(matter, adult, noBook)))

  refused(() => inspect(checkedIn, check(true).slice(1)), 'invalid')
})

test('whoever forgot to file is not sent home, and is held to the same rules', () => {
  const ready = checkIn(makeDossier(matter, adult, noBook))
  const notReady = checkIn(makeDossier(matter))

  assert.equal(inspect(ready, check(true)).submission?.contentHash, 'h')
  refused(() => inspect(notReady, check(true)), 'not-ready')
})

test('filing and deciding are refused to whoever has not seen the last change', () => {
  const dossier = makeDossier(matter, adult, noBook)
  const changed = next(dossier, [said('applicant', 'applicant', { 'card.note': '靠窗' })])
  const plan = planOf(changed, matter)

  refused(() => decideSubmit(changed, { plan, version: dossier.version, contentHash: 'h' }), 'conflict')
})

test('a second scan of the same code changes nothing', () => {
  const checkedIn = checkIn(submit(makeDossier(matter, adult, noBook)))

  assert.deepEqual(decideCheckIn(checkedIn, matter, 'library'), [])
})
