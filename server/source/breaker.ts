/** Keeps calls away from an agency that fails again and again, so that it can recover and nobody waits for it. */
export interface Breaker {
  /** Whether a call may be made now; after a rest one call goes ahead to try. */
  enter(): boolean
  succeed(): void
  fail(): void
  /** True while calls are kept away. When the rest is over it counts as up, else nobody would ever try. */
  isResting(): boolean
}

export interface BreakerSettings {
  /** Failures in a row that open it. */
  readonly failures: number
  readonly restMs: number
}

export function makeBreaker({ failures, restMs }: BreakerSettings, now: () => number): Breaker {
  let inARow = 0
  let restUntil: number | undefined
  let isTrying = false
  return {
    enter() {
      if (restUntil === undefined) return true
      if (now() < restUntil || isTrying) return false
      isTrying = true
      return true
    },
    succeed() {
      inARow = 0
      restUntil = undefined
      isTrying = false
    },
    fail() {
      inARow += 1
      isTrying = false
      if (inARow >= failures) restUntil = now() + restMs
    },
    isResting: () => restUntil !== undefined && now() < restUntil,
  }
}
