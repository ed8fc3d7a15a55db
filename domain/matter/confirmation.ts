import type { FactId } from '#fact'
import type { Words } from './matter.ts'

/** Somebody the application is about has to agree before it is decided (本人确认): who, to what, within how long. */
export interface ConfirmationTerms {
  /** The facts that say who they are; only the holder of this identity number can agree. */
  readonly party: { readonly name: FactId; readonly idNumber: FactId }
  /** The parameter that says how many hours they have. */
  readonly hours: string
  /** What they are shown, in this order, before they agree. */
  readonly facts: readonly FactId[]
  /** What they declare by agreeing. */
  readonly declaration: Words
  /** What happens once they have agreed. */
  readonly afterwards: Words
}
