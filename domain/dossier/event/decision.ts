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
  /** The applicant wants a person to decide, or to look at what was decided. */
  | { readonly kind: 'person-asked'; readonly words: string }
  | { readonly kind: 'rechecked'; readonly agrees: boolean; readonly note: string }
  /** A person decided; what follows from it is in the events after. */
  | {
      readonly kind: 'reviewed'
      readonly outcome: ReviewOutcome
      readonly businessDate: string
      readonly note: string
      readonly contentHash: string
    }
  /** A person looked at a decision again and leaves it as it is. */
  | { readonly kind: 'upheld'; readonly note: string }

/**
 * Why a person decides: the rules say so; something stayed unknown for too long; the office has stopped automatic
 * decisions; somebody asked for a person; a step failed for good; whoever checked the decision does not agree with it.
 */
export const handoverCauses = ['rules', 'unknown', 'switch', 'asked', 'fault', 'recheck'] as const
export type HandoverCause = (typeof handoverCauses)[number]

/** What a person can decide: grant, deny, or ask for correction first. */
export const reviewOutcomes = ['approve', 'reject', 'first'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** One rule or point a decision rests on. */
export interface Ground {
  readonly id: string
  readonly truth: Truth
  /** The facts it used; their sources are in the log before. */
  readonly used: readonly FactId[]
}

export interface Decision {
  /** Sequence of its event. */
  readonly sequence: number
  readonly at: string
  readonly outcome: Outcome
  readonly businessDate: string
  readonly grounds: readonly Ground[]
  readonly contentHash: string
  /** The hash of its event in the log, which draws the decisions to check again. */
  readonly hash: string
}

export interface Handover {
  readonly at: string
  readonly cause: HandoverCause
  readonly because: Words
  /** The id of whoever did it; after a re-check it is not they who decide. */
  readonly by: string
}

/** The applicant's wish for a person; `answered` once a person has decided or looked. */
export interface PersonAsked {
  readonly at: string
  readonly words: string
  readonly answered: boolean
}

/** What a person decided last. */
export interface Review {
  /** Sequence of its event. */
  readonly sequence: number
  readonly businessDate: string
  readonly at: string
  readonly by: string
  readonly office: string
  readonly outcome: ReviewOutcome
  readonly note: string
}

export interface Recheck {
  readonly at: string
  readonly by: string
  readonly agrees: boolean
  readonly note: string
}
