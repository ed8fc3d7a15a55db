/** Money that belongs to a decision: amounts are yuan with two decimals, such as `81000.00` (缴款、退费). */
export type PaymentEvent =
  | {
      readonly kind: 'payment-asked'
      /** The number of the payment order (缴款单). */
      readonly order: string
      readonly amount: string
    }
  | {
      readonly kind: 'paid'
      readonly order: string
      /** The number the gateway gave the payment. */
      readonly transaction: string
      readonly amount: string
      /** ISO instant the gateway says it was paid at. */
      readonly paidAt: string
    }
  | { readonly kind: 'payment-failed'; readonly order: string; readonly reason: string }
  | { readonly kind: 'refund-asked'; readonly order: string; readonly amount: string }
  | { readonly kind: 'refunded'; readonly order: string; readonly transaction: string }

export interface Payment {
  readonly order: string
  readonly amount: string
  readonly status: 'waiting' | 'paid' | 'failed'
  readonly transaction: string | undefined
  readonly paidAt: string | undefined
}

export interface Refund {
  readonly order: string
  readonly amount: string
  readonly transaction: string | undefined
}
