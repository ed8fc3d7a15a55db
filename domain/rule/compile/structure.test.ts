import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showAll } from '../testing.ts'

test('a number in brackets picks an item, from the end when negative', () => {
  const cases = {
    '[10, 20, 30][1]': '10',
    '[10, 20, 30][-1]': '30',
    '[10, 20, 30][0]': 'null',
    '[10, 20, 30][4]': 'null',
    '[10, a, 30][3]': '30',
    '[10, a, 30][2]': 'unknown: a',
    '10[1]': '10',
    'null[1]': 'null',
    '[10, 20][a]': 'unknown: a',
    '([])[a]': 'unknown: a',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('a condition in brackets keeps the items that meet it', () => {
  const cases = {
    '[1, 2, 3][item > 1]': '[2, 3]',
    '[1, 2, 3][item > 5]': '[]',
    '[1, 2, null][item > 1]': '[2]',
    'count([1, 2, a][item > 1])': 'unknown: a',
    'null[item > 1]': '[]',
    '[{n: 1, m: a}, {n: 2, m: 3}][n = 2].m': '[3]',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('an entry of a context may use the entries above it', () => {
  const cases = { '{x: 1, y: x + 1, z: y * 2}.z': '4', '{x: a, y: 5}.y': '5', '{x: a, y: x}.y': 'unknown: a' }

  assert.deepEqual(showAll(cases), cases)
})
