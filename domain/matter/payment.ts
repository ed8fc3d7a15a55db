import type { FactId } from '#fact'
import type { Telling, Words } from './matter.ts'

/** What is paid after a decision, to whom and within how long (缴款). */
export interface PaymentTerms {
  /** Yuan: more than nothing is to be paid, less is paid back, nothing is nothing. */
  readonly amount: FactId
  /** The order that was paid before, against which too much is paid back. */
  readonly paidBy: FactId | undefined
  readonly payee: Words
  /** What for, as it stands on the order. */
  readonly purpose: Words
  /** The parameter that says how many days there are to pay. */
  readonly days: string
  readonly basis: string
  /** What the receipt (缴费凭证) is called. */
  readonly receipt: Words
  /** Who is told of money that came in or went back: besides these facts order, amount and transaction or refund. */
  readonly tells: { readonly paid: Telling | undefined; readonly refunded: Telling | undefined }
}
