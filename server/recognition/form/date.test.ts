import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wholeLine } from '../layout/line.ts'
import { makeLine } from '../testing/print.ts'
import { date, readTerm } from './date.ts'
import { printOf } from './print.ts'

const print = (text: string) => printOf([wholeLine(makeLine(text))])

test('every usual way of printing a date is read', () => {
  const printed = ['2026年05月01日', '2026-05-01', '2026.5.1', '2026/05/01', '20260501', '2026 年 5 月 1 日']

  const values = printed.map((text) => date(print(text))?.value)

  assert.deepEqual(
    values,
    printed.map(() => '2026-05-01'),
  )
})

test('a day that no calendar has is no date', () => {
  assert.equal(date(print('2026年02月30日')), undefined)
})

test('both ends of a term are read, with or without a dash between them', () => {
  const term = readTerm(print('2021.12.132041.12.13'))

  assert.equal(term?.from?.value, '2021-12-13')
  assert.equal(term?.to?.value, '2041-12-13')
})

test('a term without end ends 长期', () => {
  assert.equal(readTerm(print('2021.12.13-长期'))?.to?.value, '长期')
})

test('a day of one digit among dates set in two may have lost one', () => {
  const term = readTerm(print('2026年07月23日至2027年07月3日'))

  assert.equal(term?.to?.value, '2027-07-03')
  assert.ok((term?.to?.certainty ?? 1) < 0.9)
  assert.ok((term?.from?.certainty ?? 0) > 0.9)
  assert.ok((date(print('2026年7月3日'))?.certainty ?? 0) > 0.9)
})
