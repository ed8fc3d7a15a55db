import assert from 'node:assert/strict'
import { test } from 'node:test'
import { show, showAll } from './testing.ts'

test('tells the type of a value', () => {
  const cases = {
    '1 instance of number': 'true',
    '1 instance of string': 'false',
    'null instance of number': 'false',
    'null instance of Null': 'true',
    '1 instance of Any': 'true',
    '[1, 2] instance of list<number>': 'true',
    '[1, "a"] instance of list<number>': 'false',
    '[1, null] instance of list<number>': 'true',
    '[1..2] instance of range<number>': 'true',
    '{n: 1} instance of context<n: number>': 'true',
    '{n: 1} instance of context<m: number>': 'false',
    'duration("P1Y") instance of years and months duration': 'true',
    '(function(x) x) instance of function<number> -> number': 'true',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('a known part of the wrong type decides', () => {
  assert.equal(show('[a, "x"] instance of list<number>'), 'false')
  assert.equal(show('[a, 1] instance of list<number>'), 'unknown: a')
})

test('a type that does not exist is refused', () => {
  assert.match(show('1 instance of integer'), /no type called "integer"/)
  assert.match(show('(function(x: int) x)(1)'), /no type called "int"/)
})
