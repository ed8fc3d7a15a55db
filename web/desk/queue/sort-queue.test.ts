import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QueueEntry } from '#api'
import { findEntries, minutesLate, sortQueue } from './sort-queue.ts'

function makeEntry(given: Partial<QueueEntry>): QueueEntry {
  const title = { zh: '一件事', en: 'A matter' }
  return {
    dossier: 'd',
    number: 'N1',
    applicant: '林晓梅',
    title,
    state: 'submitted',
    status: 'booked',
    ...given,
  }
}

test('who stands at the counter comes first, then the bookings by time', () => {
  const late = makeEntry({ start: '2026-11-25T14:00' })
  const early = makeEntry({ start: '2026-11-25T09:00' })
  const here = makeEntry({ status: 'checked-in', start: '2026-11-25T10:00' })
  const walkIn = makeEntry({ status: 'walk-in' })

  const sorted = sortQueue([late, here, early, walkIn])

  assert.deepEqual(sorted.get('here'), [walkIn, here])
  assert.deepEqual(sorted.get('ahead'), [early, late])
})

test('people are found by name, number or code, however it is typed', () => {
  const lin = makeEntry({ code: 'K7M4-Q2XC', number: '20261125-0007' })
  const zhao = makeEntry({ applicant: '赵志强' })

  const found = ['林', 'k7m4q2', '0007', ''].map((typed) => findEntries([lin, zhao], typed).length)

  assert.deepEqual(found, [1, 1, 1, 2])
})

test('only those who are awaited can be late', () => {
  const start = '2026-11-25T09:30'

  const late = [
    minutesLate(makeEntry({ start }), '2026-11-25T09:42:10'),
    minutesLate(makeEntry({ start }), '2026-11-25T09:20:00'),
    minutesLate(makeEntry({ start, status: 'done' }), '2026-11-25T11:00:00'),
  ]

  assert.deepEqual(late, [12, undefined, undefined])
})
