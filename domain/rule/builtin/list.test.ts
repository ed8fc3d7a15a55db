import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showAll } from '../testing.ts'

test('changes lists', () => {
  const cases = {
    'append([1], 2, 3)': '[1, 2, 3]',
    'concatenate([1], [2], 3)': '[1, 2, 3]',
    'insert before([1, 3], 2, 2)': '[1, 2, 3]',
    'remove([1, 2, 3], -1)': '[1, 2]',
    'remove([1], 2)': 'null',
    'reverse([1, 2])': '[2, 1]',
    'sublist([1, 2, 3], 2)': '[2, 3]',
    'sublist([1, 2, 3], -2, 1)': '[2]',
    'list replace([1, 2], 1, 9)': '[9, 2]',
    'flatten([1, [2, [3]]])': '[1, 2, 3]',
    'union([1, 2], [2, 3])': '[1, 2, 3]',
    'distinct values([1, "a", 1])': '[1, "a"]',
    'duplicate values([1, 2, 1, 2, 3])': '[1, 2]',
    'sort([3, 1, 2])': '[1, 2, 3]',
    'sort([{n: 2}, {n: 1}], function(x, y) x.n < y.n).n': '[1, 2]',
    'sort([1, "a"])': 'null',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('asks about lists', () => {
  const cases = {
    'list contains([1, null], null)': 'true',
    'index of([1, 2, 1], 1)': '[1, 3]',
    'count([1, 2])': '2',
    'min("b", "a")': '"a"',
    'max([date("2026-01-01"), date("2026-02-01")])': 'date("2026-02-01")',
    'max([])': 'null',
    'min(1, "a")': 'null',
    'all([true, null])': 'null',
    'any([null, true])': 'true',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('what is unknown in a list matters only where it can', () => {
  const cases = {
    'count([a, b])': '2',
    'list contains([a, 1], 1)': 'true',
    'list contains([a, 1], 2)': 'unknown: a',
    'list contains([1, 2], a)': 'unknown: a',
    'all([a, false])': 'false',
    'any([a, true])': 'true',
    'append([a], 1)[2]': '1',
    'reverse([a, 1])[1]': '1',
    'remove([a, 1], 1)': '[1]',
    'count(concatenate([a], [b, 1]))': '3',
    'max(a, 1)': 'unknown: a',
    'flatten([a, 1])': 'unknown: a',
    'sort([2, 1], function(x, y) if a then x < y else y < x)': 'unknown: a',
  }

  assert.deepEqual(showAll(cases), cases)
})
