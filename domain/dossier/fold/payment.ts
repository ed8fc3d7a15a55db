import type { PaymentEvent } from '../event/payment.ts'
import type { Folds } from './folds.ts'

export const paymentFolds: Folds<PaymentEvent['kind']> = {
  'payment-asked': (_, { order, amount }) => ({
    state: 'paying',
    payment: { order, amount, status: 'waiting', transaction: undefined, paidAt: undefined },
  }),
  paid: ({ payment }, { transaction, paidAt }) => ({
    payment: payment && { ...payment, status: 'paid', transaction, paidAt },
  }),
  'payment-failed': ({ payment }) => ({ payment: payment && { ...payment, status: 'failed' } }),
  'refund-asked': (_, { order, amount }) => ({ refund: { order, amount, transaction: undefined } }),
  refunded: ({ refund }, { transaction }) => ({ refund: refund && { ...refund, transaction } }),
}
