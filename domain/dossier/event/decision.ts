import type { FactId } from '#fact'
import type { Words } from '#matter'
import type { Outcome, Truth } from '#plan'

/** The rules decide, or say why a person has to (无人干预自动办理). */
export type DecisionEvent =
  | {
      readonly kind: 'decided'
      readonly outcome: Outcome
      /** The day the rules and their parameters were looked up at. */
      readonly businessDate: string
      readonly grounds: readonly Ground[]
      /** SHA-256 of everything it was decided on. */
      readonly contentHash: string
    }
  | { readonly kind: 'handed-over'; readonly cause: HandoverCause; readonly because: Words }
  | { readonly kind: 'rechecked'; readonly agrees: boolean; readonly note: string }

/**
 * Why a person decides: the rules say so; something stayed unknown for too long; the office has stopped automatic
 * decisions; somebody asked for a person; a step failed for good.
 */
export type HandoverCause = 'rules' | 'unknown' | 'switch' | 'asked' | 'fault'

/** One rule or point a decision rests on. */
export interface Ground {
  readonly id: string
  readonly truth: Truth
  /** The facts it used; their sources are in the log before. */
  readonly used: readonly FactId[]
}

export interface Decision {
  readonly at: string
  readonly outcome: Outcome
  readonly businessDate: string
  readonly grounds: readonly Ground[]
  readonly contentHash: string
}

export interface Handover {
  readonly at: string
  readonly cause: HandoverCause
  readonly because: Words
}

export interface Recheck {
  readonly at: string
  readonly by: string
  readonly agrees: boolean
  readonly note: string
}
