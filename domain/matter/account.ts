import type { Expression } from '#rule'

/** A text for people with values in it, written `每月人数相加 {sum(insured.months.people)}`, in both languages. */
export interface Account {
  readonly zh: readonly AccountPart[]
  readonly en: readonly AccountPart[]
}

/** Words as they stand, or an expression whose value stands there. */
export type AccountPart = string | Expression
