import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatDate, formatDateTime, formatTime, instantOf } from './date-time.ts'
import { findDuration, formatDays, formatMonths } from './duration.ts'
import { findDate, findDateTime, findTime } from './read.ts'
import { findZone, formatZone } from './zone.ts'

test('reads the days there are', () => {
  const texts = [
    '2026-11-23',
    '2024-02-29',
    '2026-02-29',
    '2026-13-01',
    '26-01-01',
    '2026-1-1',
    '02026-01-01',
    '2026/01/01',
  ]

  const dates = texts.map((text) => findDate(text))

  assert.deepEqual(
    dates.map((date) => date && formatDate(date)),
    ['2026-11-23', '2024-02-29', ...Array(6).fill(undefined)],
  )
})

test('reads times of day with and without a zone', () => {
  const texts = ['09:30:00', '09:30:00.123456789', '09:30:00Z', '09:30:00+08:00', '09:30:00@Asia/Shanghai']

  assert.deepEqual(
    texts.map((text) => findTime(text)).map((time) => time && formatTime(time)),
    texts,
  )
})

test('refuses times that no clock shows', () => {
  const texts = [
    '24:00:01',
    '09:60:00',
    '9:30:00',
    '09:30',
    '09:30:00+19:00',
    '09:30:00@Nowhere/City',
    '09:30:00+08:00@Asia/Shanghai',
  ]

  assert.deepEqual(texts.map(findTime), Array(texts.length).fill(undefined))
})

test('a moment at 24:00 is the midnight after, a bare date the midnight before', () => {
  const texts = ['2026-12-31T24:00:00', '2026-12-31']

  assert.deepEqual(
    texts.map((text) => findDateTime(text)).map((moment) => moment && formatDateTime(moment)),
    ['2027-01-01T00:00:00', '2026-12-31T00:00:00'],
  )
})

test('a region and its offset name the same instant', () => {
  const [region, offset] = ['2026-11-23T08:00:00@Asia/Shanghai', '2026-11-23T08:00:00+08:00'].map((text) =>
    findDateTime(text),
  )

  assert.ok(region !== undefined && offset !== undefined)
  assert.equal(instantOf(region), instantOf(offset))
})

test('writes a zone as it was read, and no offset as Z', () => {
  assert.deepEqual(
    ['+08:00', '-02:45:55', '+00:00', '@Asia/Shanghai'].map((text) => formatZone(findZone(text) ?? null)),
    ['+08:00', '-02:45:55', 'Z', '@Asia/Shanghai'],
  )
})

test('reads durations of either kind and writes them in their shortest form', () => {
  const texts = [
    'P18Y',
    'P1Y27M',
    '-P1M',
    'P30D',
    'PT36H',
    '-PT61S',
    'PT0.50S',
    'P',
    'PT',
    'P1Y2D',
    '1D',
    'P1H',
  ]

  const written = texts.map((text) => {
    const duration = findDuration(text)
    if (duration === undefined) return undefined
    return duration.kind === 'days and time duration' ? formatDays(duration) : formatMonths(duration)
  })

  assert.deepEqual(written, [
    'P18Y',
    'P3Y3M',
    '-P1M',
    'P30D',
    'P1DT12H',
    '-PT1M1S',
    'PT0.5S',
    ...Array(5).fill(undefined),
  ])
})
