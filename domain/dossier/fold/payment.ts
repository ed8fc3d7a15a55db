import type { Dossier } from '../dossier.ts'
import type { Payment, PaymentEvent } from '../event/payment.ts'
import type { Folds } from './folds.ts'

export const paymentFolds: Folds<PaymentEvent['kind']> = {
  'payment-asked': ({ payments }, { order, amount, until }) => ({
    state: 'paying',
    payments: [
      ...payments,
      { order, amount, until, status: 'waiting', address: undefined, transactions: [] },
    ],
  }),
  'payment-opened': (dossier, { order, address }) => change(dossier, order, () => ({ address })),
  paid: (dossier, { order, transaction, amount, paidAt }) =>
    change(dossier, order, ({ transactions }) => ({
      status: 'paid',
      transactions: [...transactions, { transaction, amount, paidAt }],
    })),
  'payment-failed': (dossier, { order }) => change(dossier, order, () => ({ status: 'failed' })),
  'refund-asked': ({ refunds }, { kind: _, ...refund }) => ({
    refunds: [...refunds, { ...refund, refundedAt: undefined }],
  }),
  refunded: ({ refunds }, { refund, refundedAt }) => ({
    refunds: refunds.map((each) => (each.refund === refund ? { ...each, refundedAt } : each)),
  }),
}

function change(
  { payments }: Dossier,
  order: string,
  changed: (payment: Payment) => Partial<Payment>,
): Partial<Dossier> {
  return {
    payments: payments.map((payment) =>
      payment.order === order ? { ...payment, ...changed(payment) } : payment,
    ),
  }
}
