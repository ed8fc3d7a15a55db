import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findUnknown, merge, settle, toValue, Unknown } from './unknown.ts'

test('merging names each missing variable once, in order', () => {
  const merged = merge(new Unknown(['b', 'a']), new Unknown(['a', 'c']))

  assert.deepEqual(merged.missing, ['b', 'a', 'c'])
})

test('merging what adds nothing makes nothing new', () => {
  const wide = new Unknown(['a', 'b'])

  assert.equal(merge(wide, new Unknown(['b'])), wide)
})

test('a value with an unknown part anywhere inside is not settled', () => {
  const value = [new Map([['n', [new Unknown(['a'])]]])]

  const outcome = settle(value)

  assert.deepEqual([outcome.kind, outcome.kind === 'unknown' && outcome.missing], ['unknown', ['a']])
})

test('a function is unknown because of what it would look up', () => {
  const gap = new Unknown(['a'])
  const open = { kind: 'function', parameters: ['x'], invoke: () => gap } as const
  const closed = {
    kind: 'function',
    parameters: ['x'],
    invoke: ([x = null]: readonly unknown[]) => x as null,
  } as const

  assert.deepEqual(findUnknown(open)?.missing, ['a'])
  assert.equal(findUnknown(closed), null)
})

test('an outcome from outside becomes a value to compute with', () => {
  const value = toValue({ kind: 'unknown', missing: ['a'] })

  assert.ok(value instanceof Unknown)
})
