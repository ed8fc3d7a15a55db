import type { Expression } from '#rule'
import type { Words } from './matter.ts'

/** A promise in writing that stands in for a proof (告知承诺). The facts it states name it as their origin. */
export interface CommitmentText {
  readonly id: string
  /** Which wording; a promise is kept with the wording it was made in. */
  readonly version: string
  readonly title: Words
  /** What the applicant is told and promises, word for word. */
  readonly text: Words
  /** The law that lets a promise stand in for the proof. */
  readonly law: string
  /** How long after it was made an office looks whether it was true: a period such as `P30D`. */
  readonly checkWithin: string
  /** What the office looks at: true when the promise was kept. */
  readonly kept: Expression
  /** What happens when it was not. */
  readonly otherwise: Words
  /** Who has broken a promise cannot make another while this holds (信用限制). */
  readonly excluded: Expression | undefined
}
