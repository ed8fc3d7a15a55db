import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  findEarliestFree,
  getHours,
  isBookable,
  listBookableDays,
  listPlaces,
  listSlotStarts,
  type OpeningHours,
} from '#booking'
import { addDays, parseCalendar, plainWeeks } from '#calendar'
import type { BookingTerms } from '#matter'

const terms: BookingTerms = {
  daysAhead: 7,
  slotMinutes: 30,
  cancelBeforeMinutes: 120,
  checkInWindowMinutes: 30,
  noShows: { limit: 2, withinDays: 30, pauseDays: 7 },
  onePer: undefined,
  situation: undefined,
}
const hours = getHours('1-5 09:00-11:30 13:30-16:30; 6 09:00-11:30')
const { calendar } = parseCalendar([
  {
    name: 'c.csv',
    text: 'date,day,name,settled,source\n2026-11-25,off,x,yes,x\n2026-11-29,work,x,yes,x\n2026-11-28,work,x,yes,x',
  },
])

const stretches = fc
  .uniqueArray(fc.integer({ min: 0, max: 287 }), { minLength: 2, maxLength: 8 })
  .map((ticks) => ticks.sort((a, b) => a - b).map((tick) => tick * 5))
  .map((minutes) =>
    Array.from({ length: Math.floor(minutes.length / 2) }, (_, index) => ({
      from: minutes[index * 2] ?? 0,
      until: minutes[index * 2 + 1] ?? 0,
    })),
  )
const anyHours: fc.Arbitrary<OpeningHours> = fc
  .array(stretches, { minLength: 7, maxLength: 7 })
  .map((week) => new Map(week.map((day, index) => [index + 1, day])))

test('an office open for five and a half hours has eleven half-hour slots', () => {
  const starts = listSlotStarts(hours, '2026-11-24', 30, plainWeeks)

  assert.equal(starts.length, 11)
  assert.equal(starts[0], '2026-11-24T09:00')
  assert.equal(starts.at(-1), '2026-11-24T16:00')
})

test('public holidays are closed, and a Sunday worked in exchange keeps the hours of a Monday', () => {
  assert.deepEqual(listSlotStarts(hours, '2026-11-25', 30, calendar), [])
  assert.equal(listSlotStarts(hours, '2026-11-29', 30, calendar).length, 11)
  assert.equal(listSlotStarts(hours, '2026-11-28', 30, calendar).length, 5)
  assert.deepEqual(listSlotStarts(hours, '2026-11-22', 30, calendar), [])
})

test('today and the next seven days can be booked, the past can not', () => {
  const days = listBookableDays(terms, '2026-11-23T12:00')

  assert.deepEqual([days[0], days.at(-1)], ['2026-11-23', '2026-11-30'])
  const office = { hours, terms, calendar: plainWeeks }
  assert.equal(isBookable(office, '2026-11-23T09:00', '2026-11-23T12:00'), false)
  assert.equal(isBookable(office, '2026-11-23T13:30', '2026-11-23T12:00'), true)
  assert.equal(isBookable(office, '2026-11-23T13:45', '2026-11-23T12:00'), false)
  assert.equal(isBookable(office, '2026-12-01T09:00', '2026-11-23T12:00'), false)
})

test('the earliest free place passes over full ones', () => {
  const taken = new Map([
    ['2026-11-24T09:00', 2],
    ['2026-11-24T09:30', 1],
  ])

  const places = listPlaces({ hours, capacity: 2, terms, calendar: plainWeeks }, taken, '2026-11-24T08:00')

  assert.deepEqual(findEarliestFree(places), { start: '2026-11-24T09:30', free: 1, capacity: 2 })
})

test('slots lie within the opening hours and do not overlap, whatever the hours', () => {
  fc.assert(
    fc.property(
      anyHours,
      fc.integer({ min: 5, max: 120 }),
      fc.integer({ min: 0, max: 400 }),
      (week, slotMinutes, offset) => {
        const day = addDays('2026-01-01', offset)

        const starts = listSlotStarts(week, day, slotMinutes, plainWeeks).map(minuteOfDay)

        for (const [index, start] of starts.entries()) {
          const end = start + slotMinutes
          assert.ok([...week.values()].flat().some(({ from, until }) => from <= start && end <= until))
          assert.ok(end <= (starts[index + 1] ?? Number.POSITIVE_INFINITY))
        }
      },
    ),
  )
})

test('every place that is listed can be booked, and never more than its capacity is free', () => {
  fc.assert(
    fc.property(
      anyHours,
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 12 }),
      (week, capacity, taken) => {
        const office = { hours: week, capacity, terms, calendar }
        const now = '2026-11-24T10:17'
        const counts = new Map(listPlaces(office, new Map(), now).map(({ start }) => [start, taken]))

        const places = listPlaces(office, counts, now)

        for (const { start, free } of places) {
          assert.ok(isBookable(office, start, now))
          assert.equal(free, Math.max(0, capacity - taken))
        }
      },
    ),
    { numRuns: 30 },
  )
})

function minuteOfDay(start: string): number {
  return Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16))
}
