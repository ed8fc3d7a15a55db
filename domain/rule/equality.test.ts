import assert from 'node:assert/strict'
import { test } from 'node:test'
import { equal, isIdentical } from './equality.ts'
import { makeDateTime, makeDecimal, makeDuration } from './make.ts'
import { Unknown } from './unknown.ts'

test('moments are equal when they are the same instant, identical only when written in the same zone', () => {
  const here = makeDateTime('2026-11-23T08:00:00+08:00')
  const there = makeDateTime('2026-11-23T00:00:00Z')

  assert.equal(equal(here, there), true)
  assert.equal(isIdentical(here, there), false)
})

test('values of one kind are identical when they are equal', () => {
  assert.equal(isIdentical(makeDecimal('1.0'), makeDecimal('1')), true)
  assert.equal(isIdentical(makeDuration('P1D'), makeDuration('PT24H')), true)
  assert.equal(isIdentical([makeDecimal(1)], [makeDecimal(1)]), true)
})

test('what is unknown is not sure to be identical to anything, not even to itself', () => {
  const gap = new Unknown(['a'])

  assert.equal(isIdentical(gap, gap), false)
})

test('a known difference decides although other parts are unknown', () => {
  assert.equal(equal([new Unknown(['a']), makeDecimal(1)], [makeDecimal(2), makeDecimal(3)]), false)
})
