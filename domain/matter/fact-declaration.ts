import type { FactId, Origin, ValueKind } from '#fact'
import type { Expression } from '#rule'
import type { Account } from './account.ts'
import type { Words } from './matter.ts'

export interface FactDeclaration {
  readonly id: FactId
  readonly label: Words
  readonly kind: ValueKind
  readonly options: ReadonlyMap<string, Words>
  /** For a table: its columns, in order; empty for any other kind. */
  readonly columns: ReadonlyMap<string, Column>
  /** For a table: rows that differ in this column only are shown as one. */
  readonly together: string | undefined
  /** Where it can come from, best first. */
  readonly origins: readonly (Origin & { readonly field: string })[]
  readonly computed: Expression | undefined
  /** The decision table and its output that give the value. */
  readonly table: { readonly name: string; readonly output: string } | undefined
  readonly question: Words | undefined
  readonly hint: Words | undefined
  /** How a computed value came about, with the values in it: `720 ÷ 12 = 60`. */
  readonly how: Account | undefined
  /** Must be established before filing when this holds; undefined when only rules decide whether it matters. */
  readonly needed: Expression | undefined
  readonly group: string
  readonly sensitive: boolean
  /** How hard the question is for an applicant: 1 is one tap, 5 is looking for a paper. */
  readonly burden: number
}

/** One column of a fact that is a table. */
export interface Column {
  readonly label: Words
  readonly kind: ValueKind
  readonly options: ReadonlyMap<string, Words>
}
