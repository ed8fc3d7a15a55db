import type { Dossier } from '../dossier.ts'
import type { Payment, Refund } from '../event/payment.ts'
import type { DossierEvent } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { decideAfter, type GoingOn } from './next-step.ts'
import { askPayment, askRefund, type Charging } from './pay.ts'
import { requireState } from './require.ts'

/** What the gateway says of an order, in a callback or when it is asked. */
export interface PaymentNotice {
  readonly order: string
  readonly transaction: string
  /** Yuan with two decimals. */
  readonly amount: string
  /** ISO instant. */
  readonly paidAt: string
}

/**
 * Takes in what was paid. The same transaction twice is one; what was paid a second time, or when nothing was to be paid
 * any more, is kept in the log and paid back. Refuses an order nobody asked for and another amount than was asked.
 */
export function decidePaid(dossier: Dossier, notice: PaymentNotice, going: GoingOn): readonly DossierEvent[] {
  const payment = dossier.payments.find(({ order }) => order === notice.order)
  if (!payment) throw new Refusal('not-found', unknownOrder)
  if (notice.amount !== payment.amount) throw new Refusal('invalid', wrongAmount)
  if (payment.transactions.some(({ transaction }) => transaction === notice.transaction)) return []
  const paid: DossierEvent = { kind: 'paid', ...notice }
  const isSecond = dossier.payments.some(({ status }) => status === 'paid')
  if (!isSecond && dossier.state === 'paying') return [paid, ...decideAfter(dossier, 'pay', going)]
  const because = isSecond ? 'twice' : 'not-owed'
  return [paid, askRefund(dossier, { order: notice.order, amount: notice.amount, because })]
}

/** Notes that a refund was made; nothing when that is known. */
export function decideRefunded(
  dossier: Dossier,
  made: { readonly refund: string; readonly refundedAt: string },
): readonly DossierEvent[] {
  const asked = dossier.refunds.find(({ refund }) => refund === made.refund)
  return asked?.refundedAt === undefined && asked ? [{ kind: 'refunded', ...made }] : []
}

/** Notes where an order can be paid; nothing when that is known, or it is paid already. */
export function decideOpened(
  dossier: Dossier,
  opened: { readonly order: string; readonly address: string },
): readonly DossierEvent[] {
  const payment = dossier.payments.find(({ order }) => order === opened.order)
  return payment?.status === 'waiting' && payment.address === undefined
    ? [{ kind: 'payment-opened', ...opened }]
    : []
}

/** Ends an order whose time has passed; nothing when it is paid or has longer. */
export function decidePaymentOver(dossier: Dossier, at: string): readonly DossierEvent[] {
  const due = findPaymentDue(dossier)
  if (!due || at < due.until) return []
  return [{ kind: 'payment-failed', order: due.order, reason: '没有在期限内缴款' }]
}

/** Asks for the same amount by a new order, once the time of the last has passed. */
export function decidePayAgain(dossier: Dossier, charging: Charging): readonly DossierEvent[] {
  requireState(dossier, ['paying'])
  const last = dossier.payments.at(-1)
  if (last?.status === 'failed') return [askPayment(dossier, { ...charging, amount: last.amount })]
  throw new Refusal('not-now', {
    zh: '缴款单还有效，直接去缴就可以',
    en: 'The order can still be paid',
  })
}

/** The order that waits to be paid. */
export function findPaymentDue({ payments, state }: Dossier): Payment | undefined {
  const last = payments.at(-1)
  return state === 'paying' && last?.status === 'waiting' ? last : undefined
}

/** Refunds that were asked for and are not made yet. */
export function listRefundsDue({ refunds }: Dossier): readonly Refund[] {
  return refunds.filter(({ refundedAt }) => refundedAt === undefined)
}

const unknownOrder = { zh: '没有这张缴款单', en: 'There is no such payment order' }
const wrongAmount = {
  zh: '金额和缴款单不一致，没有入账',
  en: 'The amount is not that of the order, so it was not taken in',
}
