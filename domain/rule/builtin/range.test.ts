import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showAll } from '../testing.ts'

test('tells how points and ranges lie to each other', () => {
  const cases = {
    'before(1, 10)': 'true',
    'before(1, [1..10])': 'false',
    'before(1, (1..10])': 'true',
    'before([1..5), [5..10])': 'true',
    'after([5..10], 3)': 'true',
    'meets([1..5], [5..10])': 'true',
    'meets([1..5), [5..10])': 'false',
    'met by([5..10], [1..5])': 'true',
    'overlaps([1..5], [3..8])': 'true',
    'overlaps([1..5], (5..8])': 'false',
    'overlaps before([1..5], [3..8])': 'true',
    'overlaps after([3..8], [1..5])': 'true',
    'finishes(10, [1..10])': 'true',
    'finished by([1..10], [5..10])': 'true',
    'includes([1..10], 10)': 'true',
    'includes([1..10), 10)': 'false',
    'during([2..5], [1..10])': 'true',
    'starts([1..3], [1..10])': 'true',
    'started by([1..10], 1)': 'true',
    'coincides([1..5], [1..5])': 'true',
    'includes((> 5), 10)': 'true',
    'before((< 5), (> 5))': 'true',
    'before(1, "a")': 'null',
    'before(null, 1)': 'null',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('reads a range that is written as text', () => {
  const cases = {
    'range("[1..5)") = [1..5)': 'true',
    'range("[@\\"2026-01-01\\"..@\\"2026-12-31\\"]").end': 'date("2026-12-31")',
    'range("[\\"a\\"..\\"c\\"]").start': '"a"',
    'range("[5..1]")': 'null',
    'range("[1..x]")': 'null',
  }

  assert.deepEqual(showAll(cases), cases)
})
