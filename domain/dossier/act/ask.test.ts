import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Dossier,
  type DossierEvent,
  decideAskAgain,
  decideAsks,
  decideConsent,
  decideReply,
  findSettled,
} from '#dossier'
import { continueDossier } from '../fold.ts'
import { at, makeDossier, makeLibraryCard, makeLog, planOf, said, today } from '../test-dossier.ts'

const matter = makeLibraryCard()
const child = said('applicant', 'applicant', { 'card.kind': 'child' })
const title = said('applicant', 'applicant', { 'book.title': '围城' })
const consent = {
  kind: 'consent-given',
  sources: ['population'],
  purpose: '核对年龄',
  until: '2027-02-21',
} as const

function next(dossier: Dossier, events: readonly DossierEvent[]): Dossier {
  const log = makeLog(events).map((logged) => ({ ...logged, sequence: logged.sequence + dossier.version }))
  return continueDossier(dossier, log)
}

function asksOf(dossier: Dossier, down: readonly string[] = []): readonly string[] {
  const events = decideAsks(dossier, { matter, plan: planOf(dossier, matter, down), today })
  return events.map((event) => (event.kind === 'source-asked' ? event.source : event.kind))
}

function ask(dossier: Dossier): Dossier {
  return next(dossier, decideAsks(dossier, { matter, plan: planOf(dossier, matter), today }))
}

test('an agency is asked when there is use for it, what it needs is known, and consent is given', () => {
  assert.deepEqual(asksOf(makeDossier(matter)), [])
  assert.deepEqual(asksOf(makeDossier(matter, child)), [])
  assert.deepEqual(asksOf(makeDossier(matter, child, consent)), ['population'])
  assert.deepEqual(asksOf(makeDossier(matter, title)), ['catalogue'])
  assert.deepEqual(asksOf(makeDossier(matter, title), ['catalogue']), [])
  assert.deepEqual(asksOf(makeDossier(matter, title, { kind: 'withdrawn', reason: '' })), [])
})

test('consent that has run out or was taken back is none', () => {
  const old = { ...consent, until: '2026-11-22' }
  const back = decideConsent(makeDossier(matter, consent), {
    ...{ matter, sources: ['population'], given: false, today, until: today },
  })

  assert.deepEqual(asksOf(makeDossier(matter, child, old)), [])
  assert.deepEqual(asksOf(makeDossier(matter, child, consent, ...back)), [])
})

test('nobody is asked the same thing twice', () => {
  const asked = ask(makeDossier(matter, child, consent))

  assert.deepEqual(asksOf(asked), [])
})

test('what was answered about something else is void, and asked anew', () => {
  const asked = ask(makeDossier(matter, title))
  const answered = next(asked, reply(asked, { found: true }))
  const corrected = next(answered, [said('applicant', 'applicant', { 'book.title': '红楼梦' })])

  assert.equal(findSettled(answered, matter, 'book.found')?.value, true)
  assert.deepEqual(asksOf(corrected), ['catalogue'])
  assert.equal(findSettled(ask(corrected), matter, 'book.found'), undefined)
  assert.deepEqual(reply(ask(corrected), { found: true }, asked.version), [])
})

test('an answer that does not fit its kind is not believed', () => {
  const asked = ask(makeDossier(matter, title))

  const events = reply(asked, { found: 'perhaps' })

  assert.deepEqual(events, [{ kind: 'source-answered', source: 'catalogue', facts: [] }])
})

test('an agency that was out of reach is asked again, one that refused is not', () => {
  const asked = ask(makeDossier(matter, title))
  const failed = (kind: 'failed' | 'refused') =>
    next(
      asked,
      decideReply(asked, matter, {
        ...{ source: 'catalogue', sequence: asked.version, said: { kind, reason: '超时' } },
      }),
    )

  const again = decideAskAgain(failed('failed'), { matter, today }, 'catalogue')

  assert.equal(next(failed('failed'), again).asked.get('catalogue')?.times, 2)
  assert.deepEqual(decideAskAgain(failed('refused'), { matter, today }, 'catalogue'), [])
})

function reply(
  dossier: Dossier,
  values: Readonly<Record<string, string | boolean>>,
  sequence = dossier.version,
): readonly DossierEvent[] {
  const said = { kind: 'answered', values, asOf: at } as const
  return decideReply(dossier, matter, { source: 'catalogue', sequence, said })
}
