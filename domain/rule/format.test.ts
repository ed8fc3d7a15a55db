import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatValue, textOf } from '#rule'
import { makeContext, makeDate, makeDecimal } from './make.ts'
import { show, showAll } from './testing.ts'

test('writes every kind of value as a rule would', () => {
  const cases = {
    null: 'null',
    true: 'true',
    '"红色"': '"红色"',
    '12.50': '12.5',
    '@"2026-11-23"': 'date("2026-11-23")',
    '@"-0044-03-15"': 'date("-0044-03-15")',
    '@"09:30:00"': 'time("09:30:00")',
    '@"09:30:00.25+08:00"': 'time("09:30:00.25+08:00")',
    '@"2026-11-23T09:30:00@Asia/Shanghai"': 'date and time("2026-11-23T09:30:00@Asia/Shanghai")',
    '@"P1Y6M"': 'duration("P1Y6M")',
    '@"-P1DT2H3M4.5S"': 'duration("-P1DT2H3M4.5S")',
    '@"PT0S"': 'duration("PT0S")',
    '@"P0Y"': 'duration("P0M")',
    '[1, "a", null]': '[1, "a", null]',
    '{a: 1, "b c": 2, "d-e": 3}': '{a: 1, b c: 2, "d-e": 3}',
    '[1..5)': '[1..5)',
    '(> 5)': '(> 5)',
    '(<= 5)': '(<= 5)',
    'function(x, y) x': 'function(x, y)',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('what is written can be read again', () => {
  const awkward = '"a \\"quoted\\" text\\nwith a \\\\ backslash"'

  assert.equal(show(awkward), awkward)
})

test('as text, dates are bare and a text has no quotes', () => {
  assert.equal(textOf('红色'), '红色')
  assert.equal(textOf(makeDate('2026-11-23')), '2026-11-23')
  assert.equal(textOf([makeDate('2026-11-23'), '红色']), '[2026-11-23, "红色"]')
  assert.equal(formatValue(makeContext({ n: makeDecimal(1) })), '{n: 1}')
})
