import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Dossier,
  decideDispute,
  decideStateFacts,
  findSettled,
  Refusal,
  type RefusalCode,
} from '#dossier'
import type { FactValue } from '#fact'
import { continueDossier } from '../fold.ts'
import { at, makeDossier, makeLibraryCard, said } from '../test-dossier.ts'

const matter = makeLibraryCard()

function state(
  dossier: Dossier,
  values: Readonly<Record<string, FactValue>>,
  changes: { readonly version?: number; readonly confirm?: readonly string[] } = {},
): Dossier {
  const { version = dossier.version, confirm = [] } = changes
  const events = decideStateFacts(dossier, { matter, version, values, confirm, at })
  const actor = { kind: 'applicant', id: 'reader', name: '王芳' } as const
  return continueDossier(
    dossier,
    events.map((event, index) => ({ sequence: dossier.version + index + 1, at, actor, event, hash: '' })),
  )
}

function settledValue(dossier: Dossier, id: string): FactValue | undefined {
  return findSettled(dossier, matter, id)?.value
}

function refusal(act: () => unknown, code: RefusalCode): Refusal {
  try {
    act()
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error))
    assert.equal(error.code, code)
    return error
  }
  throw new Error('Nothing was refused')
}

const entries = fc.record(
  {
    'card.kind': fc.constantFrom('adult', 'child'),
    'card.note': fc.constantFrom('a', 'b', 'c'),
    'book.title': fc.constantFrom('红楼梦', '围城'),
  },
  { requiredKeys: [] },
)

test('of two tabs with the same version both are kept, or the second learns what it would have overwritten', () => {
  fc.assert(
    fc.property(entries, entries, entries, (before, first, second) => {
      const start = state(makeDossier(matter), before)
      const after = state(start, first)
      const clashes = Object.entries(second).filter(([id, value]) => {
        const changed = settledValue(after, id) !== settledValue(start, id)
        return changed && settledValue(after, id) !== value
      })

      if (clashes.length > 0) {
        const { conflict } = refusal(() => state(after, second, { version: start.version }), 'conflict')
        assert.deepEqual(
          conflict?.facts,
          clashes.map(([fact, yours]) => ({ fact, theirs: settledValue(after, fact), yours })),
        )
        return
      }
      const merged = state(after, second, { version: start.version })
      const expected = { ...before, ...first, ...second }
      for (const [id, value] of Object.entries(expected)) assert.equal(settledValue(merged, id), value)
    }),
  )
})

test('saying the same again changes nothing', () => {
  fc.assert(
    fc.property(entries, (values) => {
      const dossier = state(makeDossier(matter), values)

      assert.equal(state(dossier, values).version, dossier.version)
    }),
  )
})

test('an emptied entry is not known any more', () => {
  const dossier = state(makeDossier(matter), { 'card.note': '靠窗' })

  assert.equal(settledValue(state(dossier, { 'card.note': '' }), 'card.note'), undefined)
  assert.equal(settledValue(state(dossier, { 'card.note': null }), 'card.note'), undefined)
})

test('what was read from a paper can be corrected, and typing what was read confirms it', () => {
  const read = makeDossier(matter, said('document', 'slip', { 'book.title': '红搂梦' }))

  const corrected = findSettled(state(read, { 'book.title': '红楼梦' }), matter, 'book.title')
  const confirmed = findSettled(state(read, { 'book.title': '红搂梦' }), matter, 'book.title')

  assert.deepEqual([corrected?.value, corrected?.source.kind], ['红楼梦', 'applicant'])
  assert.deepEqual([confirmed?.source.kind, confirmed?.confirmed], ['document', true])
})

test('what a register says stands: it can be disputed, not overwritten', () => {
  const known = makeDossier(matter, said('register', 'population', { 'person.age': '36' }))

  const { entries } = refusal(() => state(known, { 'person.age': '16' }), 'invalid')
  const events = decideDispute(known, { matter, fact: 'person.age', claims: '16', reason: '登记错了', at })

  assert.equal(entries[0]?.entry, 'person.age')
  assert.deepEqual(events, [{ kind: 'fact-disputed', fact: 'person.age', claims: '16', reason: '登记错了' }])
})

test('nobody types what is computed, sits in a code or comes from the profile', () => {
  for (const id of ['card.series', 'slip.code', 'person.name', 'card.number', '__proto__', 'constructor']) {
    const { entries } = refusal(() => state(makeDossier(matter), JSON.parse(`{"${id}":"x"}`)), 'invalid')

    assert.deepEqual(
      entries.map(({ entry }) => entry),
      [id],
    )
  }
})

test('nothing can be confirmed that is not there', () => {
  refusal(() => state(makeDossier(matter), {}, { confirm: ['card.note'] }), 'invalid')
})

test('after filing nothing is changed', () => {
  const filed = makeDossier(matter, { kind: 'submitted', contentHash: '' })

  refusal(() => state(filed, { 'card.note': 'x' }), 'not-now')
})
