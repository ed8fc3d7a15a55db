import { z } from 'zod'
import { factValue, instant, words } from './wording.ts'

/** What is to be paid or was paid, with everything the page of paying shows. */
export const payment = z.object({
  order: z.string(),
  /** Yuan with two decimals. */
  amount: z.string(),
  until: instant,
  status: z.enum(['waiting', 'paid', 'failed']),
  /** The page of the gateway; absent until it has taken the order. */
  address: z.string().optional(),
  payee: words,
  purpose: words,
  basis: z.string(),
  paidAt: instant.optional(),
  transaction: z.string().optional(),
})
export type Payment = z.infer<typeof payment>

export const refund = z.object({
  amount: z.string(),
  because: z.enum(['overpaid', 'twice', 'not-owed']),
  refundedAt: instant.optional(),
})
export type Refund = z.infer<typeof refund>

/** How far a dispute of a value is. */
export const dispute = z.object({
  fact: z.string(),
  label: words,
  claims: factValue,
  reason: z.string(),
  /** `sending` until the agency has it. */
  status: z.enum(['sending', 'waiting', 'upheld', 'rejected', 'overdue']),
  /** Who looks into it. */
  office: words,
  reference: z.string().optional(),
  /** The last day for the answer. */
  until: z.string().optional(),
  words: z.string().optional(),
})
export type Dispute = z.infer<typeof dispute>

/** The seal it was filed under, and who used it. */
export const sealing = z.object({
  seal: z.string(),
  by: z.string(),
  onBehalfOf: z.string().optional(),
  at: instant,
})
