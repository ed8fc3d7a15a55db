import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canCancel, decideCheckIn, findCancelLimit, findPauseEnd, isMissed } from '#booking'
import { addDays, addMinutes } from '#calendar'
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

test('a booking can be cancelled until two hours before', () => {
  assert.equal(findCancelLimit(terms, '2026-11-24T09:30'), '2026-11-24T07:30')
  assert.equal(canCancel(terms, '2026-11-24T09:30', '2026-11-24T07:30'), true)
  assert.equal(canCancel(terms, '2026-11-24T09:30', '2026-11-24T07:31'), false)
})

test('one can check in from half an hour before to half an hour after', () => {
  const at = (now: string) => decideCheckIn(terms, '2026-11-24T09:30', now)

  assert.deepEqual(['2026-11-24T08:59', '2026-11-24T09:00', '2026-11-24T10:00', '2026-11-24T10:01'].map(at), [
    'early',
    'open',
    'open',
    'late',
  ])
})

test('one missed booking has no consequence', () => {
  assert.equal(findPauseEnd(terms, ['2026-11-20'], '2026-11-21'), undefined)
})

test('two missed bookings within thirty days pause booking for seven days', () => {
  const missed = ['2026-11-20', '2026-10-25']

  assert.equal(findPauseEnd(terms, missed, '2026-11-20'), '2026-11-27')
  assert.equal(findPauseEnd(terms, missed, '2026-11-27'), '2026-11-27')
  assert.equal(findPauseEnd(terms, missed, '2026-11-28'), undefined)
})

test('two missed bookings thirty days apart have no consequence', () => {
  assert.equal(findPauseEnd(terms, ['2026-10-21', '2026-11-20'], '2026-11-21'), undefined)
})

test('someone is never paused longer than the pause after the last missed booking', () => {
  const days = fc.array(fc.integer({ min: 0, max: 90 }).map((offset) => addDays('2026-09-01', offset)))
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 120 }), (missed, offset) => {
      const today = addDays('2026-09-01', offset)

      const end = findPauseEnd(terms, missed, today)

      const last = [...missed].sort().at(-1)
      if (end === undefined) return
      assert.ok(missed.length >= terms.noShows.limit)
      assert.ok(last !== undefined && today <= end && end <= addDays(last, terms.noShows.pauseDays))
    }),
  )
})

test('a booking is missed exactly when it is too late to check in', () => {
  fc.assert(
    fc.property(fc.integer({ min: -300, max: 300 }), (minutes) => {
      const start = '2026-11-24T12:00'
      const now = addMinutes(start, minutes)

      assert.equal(isMissed(terms, start, now), decideCheckIn(terms, start, now) === 'late')
    }),
  )
})
