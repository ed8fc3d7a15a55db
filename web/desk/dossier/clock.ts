import type { DeskDossier } from '#api'

type Clock = DeskDossier['clocks'][number]

/** How a step at the counter goes. */
export interface StepTime {
  readonly state: 'done' | 'running' | 'ahead'
  readonly seconds: number
  readonly late: boolean
}

/** How long a step took, or runs already, against the minutes that were promised for it. */
export function timeStep(clock: Clock, now: number): StepTime {
  const { startedAt, endedAt, seconds, targetMinutes } = clock
  if (startedAt === undefined) return { state: 'ahead', seconds: 0, late: false }
  const spent = seconds ?? Math.max(0, ((endedAt ? Date.parse(endedAt) : now) - Date.parse(startedAt)) / 1000)
  return {
    state: endedAt === undefined ? 'running' : 'done',
    seconds: spent,
    late: spent > targetMinutes * 60,
  }
}

/** The whole visit so far, in seconds. */
export function timeVisit(clocks: readonly Clock[], now: number): number {
  return clocks.reduce((sum, clock) => sum + timeStep(clock, now).seconds, 0)
}
