import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeDecimal } from '../make.ts'
import { showAll } from '../testing.ts'

const given = { a: makeDecimal(3), b: false, c: true }

test('and binds tighter than or', () => {
  const cases = {
    'c or b and b': 'true',
    '(c or b) and b': 'false',
    'b and b or c': 'true',
    'b and (b or c)': 'false',
  }

  assert.deepEqual(showAll(cases, given), cases)
})

test('what follows a test with in is not part of the test', () => {
  const cases = {
    'a in [1..5] and b': 'false',
    'a in [1..5] and c': 'true',
    'a in [4..5] or c': 'true',
    'a in < 5 and b': 'false',
    'a in > 5 or c and c': 'true',
    'b and a in [1..5] or c': 'true',
    'a in [4..5] and c or c': 'true',
    'c or a in [4..5] and b': 'true',
    'a in [1..5] and a in [2..4] and b': 'false',
    'a in [1..5] and a in [4..5] or c': 'true',
    'a in (1, 2) or a in (3, 4) and c': 'true',
    'if a in [1..5] and b then 1 else 2': '2',
    'some x in [3] satisfies x in [1..5] and c': 'true',
  }

  assert.deepEqual(showAll(cases, given), cases)
})

test('between takes its own and', () => {
  const cases = { 'a between 1 and 5 and b': 'false', 'a between 1 and 2 or c': 'true' }

  assert.deepEqual(showAll(cases, given), cases)
})
