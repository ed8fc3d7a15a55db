import type { DisputeTerms } from '../dispute.ts'
import type { PaymentTerms } from '../payment.ts'
import type { Entry } from './entry.ts'
import { readTelling } from './telling.ts'

/** The section `payment:` of matter.yaml; a matter without it costs nothing. */
export function readPayment(entry: Entry | undefined): PaymentTerms | undefined {
  if (!entry) return undefined
  const tells = entry.entry('tells')
  const [paid, refunded] = [tells?.entry('paid'), tells?.entry('refunded')]
  const terms: PaymentTerms = {
    amount: entry.text('amount'),
    paidBy: entry.optionalText('paid-by'),
    payee: entry.words('payee'),
    purpose: entry.words('for'),
    days: entry.text('days'),
    basis: entry.text('basis'),
    receipt: entry.words('receipt'),
    tells: { paid: paid && readTelling(paid), refunded: refunded && readTelling(refunded) },
  }
  tells?.finish()
  entry.finish()
  return terms
}

/** The section `disputes:` of matter.yaml; without it a dispute is noted and nobody is asked to correct anything. */
export function readDisputes(entry: Entry | undefined): DisputeTerms | undefined {
  if (!entry) return undefined
  const terms: DisputeTerms = {
    days: entry.text('days'),
    open: entry.text('open'),
    basis: entry.text('basis'),
  }
  entry.finish()
  return terms
}
