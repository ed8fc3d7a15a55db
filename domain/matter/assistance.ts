import type { FactId } from '#fact'
import type { Words } from './matter.ts'

/** What another office is asked to confirm in place of a paper (行政协助). The facts it confirms name it as their origin. */
export interface AssistanceTerms {
  readonly id: string
  readonly office: Words
  readonly question: Words
  /** Whom or what the question is about. */
  readonly subject: FactId
  /** The parameter that says how many working days the office has. */
  readonly days: string
  readonly basis: string
}
