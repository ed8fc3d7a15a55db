import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showAll } from './testing.ts'

test('dates, times, durations and ranges have parts', () => {
  const cases = {
    'date("2026-11-23").year': '2026',
    'date("2026-11-23").weekday': '1',
    'date and time("2026-11-23T09:30:15").minute': '30',
    'time("09:30:00+08:00").time offset': 'duration("PT8H")',
    'time("09:30:00@Asia/Shanghai").timezone': '"Asia/Shanghai"',
    'time("09:30:00").time offset': 'null',
    'duration("-P1Y6M").months': '-6',
    'duration("P1DT26H").days': '2',
    'duration("PT90S").seconds': '30',
    '[1..5).end included': 'false',
    '(> 5).end': 'null',
    'date("2026-11-23").hour': 'null',
    '"text".length': 'null',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('a list gives the parts of its items, a context what it holds', () => {
  const cases = {
    '[{n: 1}, {n: 2}, {m: 3}].n': '[1, 2, null]',
    '{n: a, m: 2}.m': '2',
    '{n: a, m: 2}.n': 'unknown: a',
    '{n: {m: 5}}.n.m': '5',
    'null.n': 'null',
    'list.n': 'unknown: list',
  }

  assert.deepEqual(showAll(cases), cases)
})
