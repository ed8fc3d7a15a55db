/** Keeps calls away from an agency that fails again and again, so that it can recover and nobody waits for it. */
export interface Breaker {
  /** Whether a call may be made now; after a rest one call goes ahead to try. */
  enter(): boolean
  succeed(): void
  fail(): void
  /** True while calls are kept away. When the rest is over it counts as up, else nobody would ever try. */
  isResting(): boolean
  /** How it stands, for people who look after the platform (熔断). */
  state(): Circuit
}

/** `open` keeps calls away; `half-open` lets one try; `closed` is how it should be. `since` in ms since 1970. */
export interface Circuit {
  readonly state: 'closed' | 'open' | 'half-open'
  readonly since: number
  /** Failures in a row up to now. */
  readonly failures: number
}

export interface BreakerSettings {
  /** Failures in a row that open it. */
  readonly failures: number
  readonly restMs: number
}

/** `onChange` hears of every opening and closing. */
export function makeBreaker(
  { failures, restMs }: BreakerSettings,
  now: () => number,
  onChange: () => void = () => {},
): Breaker {
  let inARow = 0
  let restUntil: number | undefined
  let isTrying = false
  let since = now()
  return {
    enter() {
      if (restUntil === undefined) return true
      if (now() < restUntil || isTrying) return false
      isTrying = true
      return true
    },
    succeed() {
      const wasOpen = restUntil !== undefined
      inARow = 0
      restUntil = undefined
      isTrying = false
      if (!wasOpen) return
      since = now()
      onChange()
    },
    fail() {
      const wasOpen = restUntil !== undefined
      inARow += 1
      isTrying = false
      if (inARow < failures) return
      restUntil = now() + restMs
      if (wasOpen) return
      since = now()
      onChange()
    },
    isResting: () => restUntil !== undefined && now() < restUntil,
    state() {
      const open = restUntil === undefined ? 'closed' : now() < restUntil ? 'open' : 'half-open'
      return { state: open, since, failures: inARow }
    },
  }
}
