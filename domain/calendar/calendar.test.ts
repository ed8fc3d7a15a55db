import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addWorkingDays,
  countWorkingDays,
  explainDueDate,
  isDay,
  isWorkingDay,
  localDay,
  localMinute,
  parseCalendar,
  plainWeeks,
  weekdayOf,
} from '#calendar'

const files = [2026, 2027].map((year) => ({
  name: `holidays-${year}.csv`,
  text: readFileSync(new URL(`../../calendar/holidays-${year}.csv`, import.meta.url), 'utf8'),
}))
const { calendar, problems } = parseCalendar(files)
const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days))

test('the calendar files that come with the platform have no problems', () => {
  assert.deepEqual(problems, [])
})

test('a public holiday is off and the weekend worked in exchange is not', () => {
  assert.equal(isWorkingDay(calendar, '2026-10-01'), false)
  assert.equal(isWorkingDay(calendar, '2026-10-10'), true)
  assert.equal(isWorkingDay(calendar, '2026-11-21'), false)
  assert.equal(isWorkingDay(calendar, '2026-11-23'), true)
})

test('2026 has 248 working days, as announced', () => {
  assert.equal(countWorkingDays(calendar, '2025-12-31', '2026-12-31'), 248)
})

test('a due date passes over the National Day week and says so', () => {
  const due = explainDueDate(calendar, { from: '2026-09-29', workingDays: 3 })

  assert.equal(due.date, '2026-10-09')
  assert.equal(due.provisional, false)
  assert.match(due.explanation.zh, /2026-10-01—2026-10-07 国庆节/u)
  assert.match(due.explanation.en, /3 working days from the day after 2026-09-29 end on 2026-10-09/u)
})

test('a correction stops the clock', () => {
  const pause = {
    from: '2026-11-25',
    until: '2026-11-30',
    reason: { zh: '等待补正', en: 'waiting for the correction' },
  }

  const due = explainDueDate(calendar, { from: '2026-11-23', workingDays: 3, pauses: [pause] })

  assert.equal(due.date, '2026-12-02')
  assert.match(due.explanation.zh, /等待补正/u)
})

test('a due date in a year without announced holidays is provisional', () => {
  assert.equal(explainDueDate(calendar, { from: '2026-12-28', workingDays: 10 }).provisional, true)
})

test('a pause that never ends has no due date', () => {
  const forever = { from: '2026-01-01', until: '9999-12-31', reason: { zh: '停', en: 'stopped' } }

  assert.throws(() => explainDueDate(calendar, { from: '2026-01-01', workingDays: 1, pauses: [forever] }))
})

test('a due date is a working day, and so many working days lie on the way', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, workingDays) => {
      const due = addWorkingDays(calendar, from, workingDays)

      assert.ok(isWorkingDay(calendar, due))
      assert.equal(countWorkingDays(calendar, from, due), workingDays)
    }),
    { numRuns: 50 },
  )
})

test('without exceptions five days a week are worked', () => {
  fc.assert(
    fc.property(day, (from) => {
      assert.equal(countWorkingDays(plainWeeks, from, addDays(from, 7)), 5)
      assert.equal(isWorkingDay(plainWeeks, from), weekdayOf(from) <= 5)
    }),
    { numRuns: 50 },
  )
})

test('a damaged calendar names the line and what to write instead', () => {
  const text = [
    'date,day,name,settled,source',
    '2026-02-30,off,春节,yes,x',
    '2026-02-01,rest,春节,yes,x',
    '2026-02-02,off,春节,maybe,x',
    '2026-02-03,off,,yes,x',
    '2026-02-04,off,春节,yes,x',
    '2026-02-04,off,春节,yes,x',
  ].join('\n')

  const read = parseCalendar([{ name: 'a.csv', text }])

  assert.deepEqual(
    read.problems.map(({ line }) => line),
    [2, 3, 4, 5, 7],
  )
  assert.match(read.problems[0]?.message.zh ?? '', /2026-02-30/u)
})

test('the legal date of an instant is the one in Shanghai', () => {
  assert.equal(localDay('2026-11-22T16:00:00Z'), '2026-11-23')
  assert.equal(localMinute('2026-11-22T16:00:59.999Z'), '2026-11-23T00:00')
  assert.equal(isDay('2026-02-29'), false)
})
