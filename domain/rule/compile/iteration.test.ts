import assert from 'node:assert/strict'
import { test } from 'node:test'
import { show, showAll } from '../testing.ts'

test('for goes through lists, ranges and days', () => {
  const cases = {
    'for x in [1, 2] return x * 2': '[2, 4]',
    'for x in 1..3 return x': '[1, 2, 3]',
    'for x in 3..1 return x': '[3, 2, 1]',
    'for x in (1..3] return x': '[2, 3]',
    'for x in [1, 2], y in [x, 10] return x + y': '[2, 11, 4, 12]',
    'for x in 1..5 return if x <= 2 then 1 else partial[-1] + partial[-2]': '[1, 1, 2, 3, 5]',
    'for d in @"2026-02-28"..@"2026-03-01" return d.day': '[28, 1]',
    'for x in null return x': 'null',
    'for x in 5 return x': '[5]',
    'for x in "a".."c" return x': 'null',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('some is decided by one true, every by one false', () => {
  const cases = {
    'some x in [1, a] satisfies x = 1': 'true',
    'some x in [2, a] satisfies x = 1': 'unknown: a',
    'every x in [2, a] satisfies x = 1': 'false',
    'every x in [1, a] satisfies x = 1': 'unknown: a',
    'some x in [] satisfies a': 'false',
    'every x in [] satisfies a': 'true',
    'some x in [1], y in list satisfies x = 2': 'unknown: list',
    'some x in [1, null] satisfies x > 5': 'null',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('an unknown list leaves open all that its items would be held against', () => {
  const cases = {
    'some x in list satisfies x > a and b': 'unknown: list, a',
    'for x in list return x + a': 'unknown: list, a',
    'list[item > a]': 'unknown: list, a',
    'count(list)': 'unknown: list',
  }

  assert.deepEqual(showAll(cases, { b: true }), cases)
})

test('a loop with too many rounds has no result', () => {
  assert.equal(show('for x in 1..1000000 return x'), 'null')
  assert.equal(show('for x in 1..1000, y in 1..1000 return 1'), 'null')
})
