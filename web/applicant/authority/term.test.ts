import assert from 'node:assert/strict'
import { test } from 'node:test'
import { untilOf } from './term.ts'

test('a term ends on a day of the calendar of Shanghai', () => {
  assert.equal(untilOf('month', new Date('2026-11-23T17:00:00Z')), '2026-12-24')
  assert.equal(untilOf('year', new Date('2026-11-23T01:00:00Z')), '2027-11-23')
})
