/** Money that belongs to a decision: amounts are yuan with two decimals, such as `81000.00` (缴款、退费). */
export type PaymentEvent =
  | {
      readonly kind: 'payment-asked'
      /** The number of the payment order (缴款单). */
      readonly order: string
      readonly amount: string
      /** ISO instant until which it can be paid. */
      readonly until: string
    }
  /** The gateway knows the order; `address` is the page it is paid on. */
  | { readonly kind: 'payment-opened'; readonly order: string; readonly address: string }
  | {
      readonly kind: 'paid'
      readonly order: string
      /** The number the gateway gave the payment. */
      readonly transaction: string
      readonly amount: string
      /** ISO instant the gateway says it was paid at. */
      readonly paidAt: string
    }
  /** Not paid in time; another order can be asked for. */
  | { readonly kind: 'payment-failed'; readonly order: string; readonly reason: string }
  | {
      readonly kind: 'refund-asked'
      /** The number of the refund, by which asking for it again is the same refund. */
      readonly refund: string
      /** The order that was paid and out of which it is paid back. */
      readonly order: string
      readonly amount: string
      readonly because: RefundCause
    }
  | { readonly kind: 'refunded'; readonly refund: string; readonly refundedAt: string }

/** Why money goes back: more was paid before than is owed; it was paid twice; it was paid when nothing was to be paid. */
export type RefundCause = 'overpaid' | 'twice' | 'not-owed'

/** One payment order; the last of a dossier is the one to pay. */
export interface Payment {
  readonly order: string
  readonly amount: string
  readonly until: string
  readonly status: 'waiting' | 'paid' | 'failed'
  /** Where it is paid; undefined until the gateway has taken the order. */
  readonly address: string | undefined
  /** Every transaction the gateway told of; more than one when somebody paid twice. */
  readonly transactions: readonly Transaction[]
}

export interface Transaction {
  readonly transaction: string
  readonly amount: string
  readonly paidAt: string
}

export interface Refund {
  readonly refund: string
  readonly order: string
  readonly amount: string
  readonly because: RefundCause
  /** ISO instant; undefined until it is done. */
  readonly refundedAt: string | undefined
}
