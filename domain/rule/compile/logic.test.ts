import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showAll } from '../testing.ts'

test('and is decided by the first false, or by the first true', () => {
  const cases = {
    'a and false': 'false',
    'a or true': 'true',
    'a and true': 'unknown: a',
    'a or false': 'unknown: a',
    'a and b': 'unknown: a, b',
    'a and null': 'unknown: a',
    'null and true': 'null',
    'null or 5': 'null',
    'false and 5': 'false',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('what a decided part depended on is no longer missing', () => {
  const cases = {
    'a or (b and c)': 'unknown: a',
    'a or (not(b) and c)': 'unknown: a, c',
    '(b and a) or (b and c)': 'false',
    'c and (b or a)': 'unknown: c, a',
  }

  assert.deepEqual(showAll(cases, { b: false }), cases)
})

test('if with an unknown condition is known when both ways lead to the same', () => {
  const cases = {
    'if a then 1 else 1.0': '1',
    'if a then [1] else [1]': '[1]',
    'if a then 1 else 2': 'unknown: a',
    'if a then b else 2': 'unknown: a, b',
    'if a then b else b': 'unknown: a, b',
    'if true then 1 else b': '1',
    'if null then b else 2': '2',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('not turns the truth round and leaves the rest', () => {
  const cases = {
    'not(true)': 'false',
    'not(null)': 'null',
    'not(5)': 'null',
    'not(a)': 'unknown: a',
    'not(a and false)': 'true',
  }

  assert.deepEqual(showAll(cases), cases)
})
