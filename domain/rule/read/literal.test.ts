import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showAll } from '../testing.ts'
import { unquote } from './literal.ts'

test('a backslash gives signs that cannot be typed and stays before all others', () => {
  assert.equal(unquote('"\\u4f60\\U01F40E\\n\\"\\\\"'), '你🐎\n"\\')
  assert.equal(unquote('"\\d+\\s"'), '\\d+\\s')
})

test('reads values that are written out', () => {
  const cases = {
    '-.5': '-0.5',
    '1.5e3': '1500',
    null: 'null',
    '@"2026-11-23"': 'date("2026-11-23")',
    '@"P30D"': 'duration("P30D")',
    '{a: {b: null, c: true}}.a': '{b: null, c: true}',
    '"a" /* note */ + "b" // note': '"ab"',
  }

  assert.deepEqual(showAll(cases), cases)
})
