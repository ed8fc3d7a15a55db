import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { FactValue } from '#fact'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { blameless, going, makeFishingPermit, registerSaid, submitted } from '../test-decision.ts'
import { at, continueWith, makeDossier, planOf, today } from '../test-dossier.ts'
import { decideByRules } from './decide-by-rules.ts'

const matter = makeFishingPermit()

function decide(dossier: Dossier, now: string = at): readonly DossierEvent[] {
  return decideByRules(dossier, {
    ...going,
    at: now,
    matter,
    today,
    plan: planOf(dossier, matter),
    stopped: undefined,
  })
}

function outcomeOf(events: readonly DossierEvent[]): string | undefined {
  return events.find((event) => event.kind === 'decided')?.outcome
}

function makeFiled(values: Readonly<Record<string, FactValue>>): Dossier {
  return makeDossier(matter, registerSaid(values), submitted)
}

test('what every rule approves is granted at once, on record with every rule and the facts it used', () => {
  const events = decide(makeFiled(blameless))

  const [decided, granted] = events
  assert.equal(decided?.kind === 'decided' && decided.outcome, 'approve')
  assert.deepEqual(decided?.kind === 'decided' && decided.grounds[0], {
    id: 'allowed',
    truth: 'met',
    used: ['angler.banned'],
  })
  assert.equal(granted?.kind, 'granted')
})

test('each outcome ends as it should: denied, withdrawn, handed to a person, sent back', () => {
  const kinds = (values: Readonly<Record<string, FactValue>>) =>
    decide(makeFiled({ ...blameless, ...values })).map(({ kind }) => kind)

  assert.deepEqual(kinds({ 'angler.banned': true }), ['decided', 'denied'])
  assert.deepEqual(kinds({ 'angler.moved': true }), ['decided', 'withdrawn'])
  assert.deepEqual(kinds({ 'angler.catch': '100' }), ['decided', 'handed-over'])
  assert.deepEqual(kinds({ 'angler.trained': false }), ['decided', 'correction-requested'])
})

test('a denial names the reason, the law and the way out', () => {
  const events = decide(makeFiled({ ...blameless, 'angler.banned': true }))

  const denied = events.find(({ kind }) => kind === 'denied')
  assert.deepEqual(denied, {
    kind: 'denied',
    reasons: ['正在禁钓期。（依据：渔业法第一条）期满再申请。'],
  })
})

test('what is unknown waits, and goes to a person only when patience ends', () => {
  const filed = makeFiled({ 'angler.banned': false })

  const early = decide(filed, '2026-11-23T01:29:59.999Z')
  const late = decide(filed, '2026-11-23T01:30:00.000Z')

  assert.deepEqual(early, [])
  assert.deepEqual(
    late.map((event) => event.kind === 'handed-over' && event.cause),
    ['unknown'],
  )
})

test('a draft, and what was decided already, is not decided', () => {
  const draft = makeDossier(matter, registerSaid(blameless))
  const filed = makeFiled({ ...blameless, 'angler.catch': '100' })
  const decided = continueWith(filed, decide(filed))

  assert.deepEqual(decide(draft), [])
  assert.deepEqual(decide(decided), [])
})

test('what was sent back is decided anew when it is filed again', () => {
  const filed = makeFiled({ ...blameless, 'angler.trained': false })
  const back = continueWith(filed, decide(filed))
  const again = continueWith(back, [registerSaid({ 'angler.trained': true }), submitted])

  const events = decide(again)

  assert.equal(outcomeOf(events), 'approve')
})

const anyValues = fc.record(
  {
    'angler.banned': fc.boolean(),
    'angler.moved': fc.boolean(),
    'angler.catch': fc.constantFrom('3', '99', '100', null),
    'angler.trained': fc.boolean(),
  },
  { requiredKeys: [] },
)

test('nothing unknown ever approves', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const known = Object.values(values).filter((value) => value !== null)

      const outcome = outcomeOf(decide(makeFiled(values), '2026-11-25T01:00:00.000Z'))

      assert.ok(outcome !== 'approve' || known.length === Object.keys(blameless).length)
    }),
  )
})

test('the order in which facts arrive does not change the decision', () => {
  const orders = anyValues.chain((values) => {
    const ids = Object.keys(values)
    return fc.tuple(fc.constant(values), fc.shuffledSubarray(ids, { minLength: ids.length }))
  })
  fc.assert(
    fc.property(orders, ([values, order]) => {
      const said = new Map<string, FactValue>(Object.entries(values))
      const oneByOne = order.map((id) => registerSaid({ [id]: said.get(id) ?? null }))

      const together = decide(makeFiled(values))
      const apart = decide(makeDossier(matter, ...oneByOne, submitted))

      const essence = (events: readonly DossierEvent[]) =>
        events.map((event) => (event.kind === 'decided' ? { ...event, contentHash: '' } : event))
      assert.deepEqual(essence(apart), essence(together))
    }),
  )
})

test('deciding twice changes nothing', () => {
  fc.assert(
    fc.property(anyValues, fc.constantFrom(at, '2026-11-25T01:00:00.000Z'), (values, now) => {
      const filed = makeFiled(values)
      const once = continueWith(filed, decide(filed, now), now)

      const twice = decide(once, now)

      assert.ok(once.version === filed.version || twice.length === 0)
    }),
  )
})
