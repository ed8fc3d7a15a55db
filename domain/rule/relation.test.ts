import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeDecimal } from './make.ts'
import { showAll } from './testing.ts'

const given = { a: makeDecimal(3), list: [makeDecimal(1), makeDecimal(3)] }

test('compares values of one kind and finds no answer for two kinds', () => {
  const cases = {
    '1 < 2': 'true',
    '"b" > "a"': 'true',
    '1 < "2"': 'null',
    '1 = "1"': 'null',
    'true < false': 'null',
    '[1] < [2]': 'null',
    'date("2026-01-01") < date("2026-01-02")': 'true',
    'duration("P1Y") = duration("P12M")': 'true',
    'duration("P1D") > duration("PT23H")': 'true',
    'time("10:00:00+08:00") = time("02:00:00Z")': 'true',
    'date and time("2026-01-01T08:00:00+08:00") = date and time("2026-01-01T00:00:00Z")': 'true',
    'date and time("2026-01-01T08:00:00") < date and time("2026-01-01T00:00:00Z")': 'null',
    '1 != 2': 'true',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('only null equals null', () => {
  const cases = {
    'null = null': 'true',
    '1 = null': 'false',
    '"" = null': 'false',
    'null != 1': 'true',
    'null < 1': 'null',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('lists, contexts and ranges are equal part by part', () => {
  const cases = {
    '[1, "a"] = [1, "a"]': 'true',
    '[1, "a"] = [1, 2]': 'false',
    '{x: 1, y: 2} = {y: 2, x: 1}': 'true',
    '{x: 1} = {y: 1}': 'false',
    '[1..5) = [1..5)': 'true',
    '[1..5) = [1..5]': 'false',
    '(> 5) = (5..null)': 'false',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('finds members in lists, ranges and lists of ranges', () => {
  const cases = {
    'a in (1, 2)': 'false',
    'a in (1, 3)': 'true',
    'a in list': 'true',
    'a in [1..3]': 'true',
    'a in [1..3)': 'false',
    'a in ([10..20], [2..4])': 'true',
    'a in (< 3, > 5)': 'false',
    'a in (> 2)': 'true',
    'a in (? * 2 = 6)': 'true',
    'a between 1 and 3': 'true',
    'null in [1..3]': 'null',
    'null in (1, null)': 'true',
  }

  assert.deepEqual(showAll(cases, given), cases)
})

test('a comparison is decided early where it can be', () => {
  const cases = {
    'null < b': 'null',
    'null = b': 'unknown: b',
    '[1, b] = [2, 3]': 'false',
    '[1, b] = [1, 3]': 'unknown: b',
    'a in [5..b]': 'false',
    'a in [1..b]': 'unknown: b',
    'a between b and 2': 'false',
    'a in (b, 3)': 'true',
    'a in (b, 4)': 'unknown: b',
    'a in [b, 3]': 'true',
  }

  assert.deepEqual(showAll(cases, given), cases)
})
