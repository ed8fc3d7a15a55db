import { z } from 'zod'
import * as dossier from './dossier.ts'
import { applicant, counter, type Route } from './route.ts'
import { act, instant } from './wording.ts'

/** What the payment gateway says of an order that was paid. */
export const paymentNotice = z.object({
  notice: z.string().max(100),
  order: z.string().max(64),
  status: z.literal('paid'),
  transaction: z.string().min(1).max(100),
  amount: z.string().regex(/^\d{1,15}\.\d{2}$/u),
  paidAt: instant,
})
export type PaymentNotice = z.infer<typeof paymentNotice>

/** What an agency answers to somebody who disagreed with its record. */
export const correctionNotice = z.object({
  notice: z.string().max(100),
  reference: z.string().min(1).max(100),
  status: z.enum(['upheld', 'rejected']),
  words: z.string().max(2000).nullable(),
})
export type CorrectionNotice = z.infer<typeof correctionNotice>

const taken = z.object({ taken: z.literal(true) })

/** Money and its papers; and what agencies tell of payments and corrections, signed. */
export const paymentRoutes = {
  lookAtPayment: {
    method: 'POST',
    path: '/api/dossiers/:dossier/payment/look',
    who: applicant,
    summary: 'Ask the gateway now whether the order is paid',
    body: z.object({ key: z.string().min(8).max(64) }),
    answer: dossier.dossierView,
  },
  payAgain: {
    method: 'POST',
    path: '/api/dossiers/:dossier/payment',
    who: applicant,
    summary: 'A new order, after the time of the last has passed',
    body: act,
    answer: dossier.dossierView,
  },
  showReceipt: {
    method: 'GET',
    path: '/api/dossiers/:dossier/receipt.pdf',
    who: [...applicant, ...counter],
    summary: 'The receipt of what was paid',
  },
  takePayment: {
    method: 'POST',
    path: '/api/callbacks/payments/:dossier',
    who: 'anyone',
    signed: true,
    summary: 'The payment gateway tells that an order is paid',
    body: paymentNotice,
    answer: taken,
  },
  takeCorrection: {
    method: 'POST',
    path: '/api/callbacks/corrections/:dossier',
    who: 'anyone',
    signed: true,
    summary: 'An agency answers to a disputed value',
    body: correctionNotice,
    answer: taken,
  },
} as const satisfies Record<string, Route>
