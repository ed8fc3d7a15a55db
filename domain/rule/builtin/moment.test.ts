import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showAll } from '../testing.ts'

test('makes dates, times and durations', () => {
  const cases = {
    'date("2026-11-23")': 'date("2026-11-23")',
    'date(2026, 11, 23)': 'date("2026-11-23")',
    'date(2026, 2, 30)': 'null',
    'date(date and time("2026-11-23T09:30:00"))': 'date("2026-11-23")',
    'time(9, 30, 15.5)': 'time("09:30:15.5")',
    'time(9, 30, 0, duration("PT8H"))': 'time("09:30:00+08:00")',
    'time(25, 0, 0)': 'null',
    'date and time(date("2026-11-23"), time("09:30:00"))': 'date and time("2026-11-23T09:30:00")',
    'duration("P18Y")': 'duration("P18Y")',
    'years and months duration(date("2008-11-24"), date("2026-11-23")).years': '17',
    'years and months duration(date("2008-11-23"), date("2026-11-23")).years': '18',
    'date(a)': 'unknown: a',
    'date(5)': 'null',
  }

  assert.deepEqual(showAll(cases), cases)
})

test('says where in the calendar a day is', () => {
  const cases = {
    'day of year(date("2026-12-31"))': '365',
    'day of week(date("2026-11-23"))': '"Monday"',
    'month of year(date("2026-11-23"))': '"November"',
    'week of year(date("2027-01-01"))': '53',
    'day of week(date and time("2026-11-23T09:30:00"))': '"Monday"',
  }

  assert.deepEqual(showAll(cases), cases)
})
