/** Why a question was not answered; for programs. */
export type FailureCode =
  | 'no-address'
  | 'incomplete'
  | 'unreachable'
  | 'timeout'
  | 'status'
  | 'garbage'
  | 'shape'
  | 'contradiction'
  | 'resting'
  | 'hung-up'

/** A question that was not answered, and why; `reason` is for people. */
export interface Failed {
  readonly kind: 'failed'
  readonly code: FailureCode
  readonly reason: string
}

/** The agency understood the question and does not answer it, or nobody may ask it. */
export interface Refused {
  readonly kind: 'refused'
  readonly code: 'agency' | 'consent'
  readonly reason: string
}

export function fail(code: FailureCode, reason: string): Failed {
  return { kind: 'failed', code, reason }
}
