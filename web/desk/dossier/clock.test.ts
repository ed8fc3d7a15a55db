import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeskDossier } from '#api'
import { timeStep, timeVisit } from './clock.ts'

type Clock = DeskDossier['clocks'][number]
const now = Date.parse('2026-11-25T10:10:00Z')

function makeClock(given: Partial<Clock>): Clock {
  return { step: 's', label: { zh: '一步', en: 'A step' }, kind: 'inspect', targetMinutes: 5, ...given }
}

test('a running step counts from when it began and is late after its promised minutes', () => {
  const early = timeStep(makeClock({ startedAt: '2026-11-25T10:08:00Z' }), now)
  const late = timeStep(makeClock({ startedAt: '2026-11-25T10:04:59Z' }), now)

  assert.deepEqual(early, { state: 'running', seconds: 120, late: false })
  assert.deepEqual(late, { state: 'running', seconds: 301, late: true })
})

test('a visit is the sum of its steps, and those ahead count nothing', () => {
  const clocks = [
    makeClock({ startedAt: '2026-11-25T10:00:00Z', endedAt: '2026-11-25T10:03:00Z', seconds: 180 }),
    makeClock({ startedAt: '2026-11-25T10:09:00Z' }),
    makeClock({}),
  ]

  assert.equal(timeVisit(clocks, now), 240)
})

test('a clock of this computer that is behind never shows less than nothing', () => {
  assert.equal(timeStep(makeClock({ startedAt: '2026-11-25T10:10:04Z' }), now).seconds, 0)
})
