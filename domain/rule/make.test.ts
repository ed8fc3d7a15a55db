import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  compileExpression,
  formatValue,
  fromText,
  known,
  makeDate,
  makeDecimal,
  makeFunction,
  unknown,
} from '#rule'

test('makes a value of each kind from its text', () => {
  const values = [
    fromText('boolean', 'true'),
    fromText('string', 'x'),
    fromText('number', '12.50'),
    fromText('date', '2026-11-23'),
    fromText('time', '09:30:00'),
    fromText('date and time', '2026-11-23T09:30:00+08:00'),
    fromText('duration', 'P30D'),
  ]

  assert.deepEqual(values.map(formatValue), [
    'true',
    '"x"',
    '12.5',
    'date("2026-11-23")',
    'time("09:30:00")',
    'date and time("2026-11-23T09:30:00+08:00")',
    'duration("P30D")',
  ])
})

test('refuses a text that is no such value', () => {
  assert.throws(() => makeDecimal('1,5'), RangeError)
  assert.throws(() => makeDecimal(0.1), RangeError)
  assert.throws(() => makeDate('2026-02-30'), RangeError)
  assert.throws(() => fromText('boolean', 'yes'), RangeError)
})

test('a function lent to rules is called with known values only, and only when the arguments fit', () => {
  const twice = makeFunction(['word'], (word) => (typeof word === 'string' ? word + word : null))
  const show = (text: string) => {
    const compiled = compileExpression(text, new Set(['twice', 'open']))
    if (compiled.kind === 'invalid') return 'invalid'
    const outcome = compiled.expression.evaluate((name) => (name === 'open' ? unknown(name) : known(twice)))
    return outcome.kind === 'known' ? formatValue(outcome.value) : `unknown: ${outcome.missing.join()}`
  }

  const shown = ['twice("ab")', 'twice(word: "a")', 'twice(open)', 'twice("a", "b")', 'twice(1)'].map(show)

  assert.deepEqual(shown, ['"abab"', '"aa"', 'unknown: open', 'null', 'null'])
})
