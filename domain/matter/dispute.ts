import type { FactId } from '#fact'

/** What becomes of the disagreement with a value of a register (异议). */
export interface DisputeTerms {
  /** The parameter that says how many working days its agency has to answer. */
  readonly days: string
  /** The fact that counts the disputes nobody has answered yet, for the rules to look at. */
  readonly open: FactId
  readonly basis: string
}
