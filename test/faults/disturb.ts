import { setTimeout as pause } from 'node:timers/promises'
import type { City } from '../../sandbox/index.ts'

/** The ways an agency goes wrong. */
export const disturbances: readonly object[] = [
  { slowMs: 400 },
  { slowMs: 4_000 },
  { contradictory: true },
  { garbage: true },
  { failing: { status: 500, rate: 0.05 } },
  { failing: { status: 503, rate: 1 } },
  { failing: { status: 429, rate: 0.5 } },
  { absent: true },
  {},
]

/** Those whose answers the matter needs, or that are told of its result. */
const involved = [
  ...['transport-permits', 'qualification-certificates', 'population-register', 'driving-licences'],
  ...['employment-records', 'industry-bans', 'employer-changes', 'message-inbox'],
]

/** Lets one agency after the other misbehave, in another way each time, until the signal; then all are well again. */
export async function keepDisturbing(city: City, random: () => number, signal: AbortSignal): Promise<number> {
  let count = 0
  for (; !signal.aborted; count += 1) {
    await disturb(city, pick(involved, random), pick(disturbances, random))
    await pause(50 + random() * 250, undefined, { signal }).catch(() => {})
  }
  await disturb(city, 'all', {})
  return count
}

export async function disturb({ control }: City, agency: string, disturbance: object): Promise<void> {
  await fetch(`${control}/control/agencies/${agency}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(disturbance),
  })
}

function pick<T>(list: readonly T[], random: () => number): T {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('Nothing to pick from')
  return found
}
