import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showAll } from '../testing.ts'

test('rounds the way its name says', () => {
  const cases = {
    'decimal(2.5, 0)': '2',
    'decimal(3.5, 0)': '4',
    'round half up(2.5, 0)': '3',
    'round half up(-2.5, 0)': '-3',
    'round half down(2.5, 0)': '2',
    'round up(1.121, 2)': '1.13',
    'round down(-1.129, 2)': '-1.12',
    'round half up(12345, -2)': '12300',
    'floor(-1.5)': '-2',
    'ceiling(-1.5)': '-1',
    'floor(1.567, 2)': '1.56',
    'decimal(1, 10000)': 'null',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('knows the usual functions of numbers', () => {
  const cases = {
    'abs(-3)': '3',
    'abs(@"-P1D")': 'duration("P1D")',
    'modulo(-10, 3)': '2',
    'modulo(10, 0)': 'null',
    'sqrt(16)': '4',
    'sqrt(-1)': 'null',
    'exp(0)': '1',
    'log(0)': 'null',
    'odd(3)': 'true',
    'even(3)': 'false',
    'odd(2.5)': 'false',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('makes one number of many, given as a list or one by one', () => {
  const cases = {
    'sum([1, 2, 3])': '6',
    'sum(1, 2, 3)': '6',
    'sum([])': 'null',
    'sum([1, null])': 'null',
    'product(2, 3)': '6',
    'mean([1, 2])': '1.5',
    'median([3, 1, 2])': '2',
    'median([4, 1, 2, 3])': '2.5',
    'stddev([2, 4])': '1.414213562373095048801688724209698',
    'mode([1, 2, 2, 3, 3])': '[2, 3]',
    'mode([])': '[]',
    'sum([1, a])': 'unknown: a',
    'sum([1, a, "x"])': 'null',
  }

  assert.deepEqual(showAll(cases), cases)
})
