import { decideOpened, decidePaymentOver, decideRefunded, findPaymentDue, listRefundsDue } from '#dossier'
import type { Job } from '#job'
import { type Filed, readFiled } from '../filed.ts'
import { enqueue } from '../follow-up.ts'
import type { FilingParts } from '../parts.ts'
import { lookAtPayment } from './look.ts'
import { performMoney, settlePayment } from './settle.ts'

/** Opens an order at the gateway; the page it is paid on is then known. Opened twice it is one order. */
export async function openOrder(
  parts: FilingParts,
  { data }: Pick<Job<'open-order'>, 'data'>,
): Promise<void> {
  const filed = await readFiled(parts, parts.database, data.dossier)
  const due = findPaymentDue(filed.dossier)
  const terms = filed.matter.payment
  if (!terms || due?.order !== data.order || due.address !== undefined) return
  const at = (path: string) => new URL(path, parts.publicUrl).href
  const address = await parts.gateway.open(
    {
      ...{ order: due.order, amount: due.amount, payer: filed.dossier.applicant.name },
      purpose: terms.purpose.zh,
      notifyUrl: at(`/api/callbacks/payments/${data.dossier}`),
      returnUrl: at(`/dossiers/${data.dossier}/pay`),
    },
    occasionOf(filed),
  )
  await performMoney(parts, data.dossier, {
    key: `opened-${due.order}`,
    content: {},
    decide: ({ dossier }) => decideOpened(dossier, { order: due.order, address }),
  })
}

/**
 * Looks whether an order is paid whose callback may be lost. When its time is over it is closed first, so that nobody
 * pays it in the same moment; one that is no longer wanted is closed too.
 */
export async function lookAtOrder(
  parts: FilingParts,
  { data }: Pick<Job<'look-at-payment'>, 'data'>,
): Promise<void> {
  const { order, times } = data
  const filed = await readFiled(parts, parts.database, data.dossier)
  const payment = filed.dossier.payments.find((each) => each.order === order)
  if (payment?.status !== 'waiting') return
  const at = parts.now().toISOString()
  const isWanted = findPaymentDue(filed.dossier)?.order === order
  const isOver = at >= payment.until
  const isClosed = (isOver || !isWanted) && (await parts.gateway.close(order, occasionOf(filed)))
  if (!isClosed && (await askGateway(parts, filed, order))) return
  if (isClosed) await endOrder(parts, filed, at)
  else {
    const next = lookAtPayment(data.dossier, order, { at, times })
    await parts.database.transaction((tx) => enqueue(parts, tx, next))
  }
}

/** Takes in what the gateway says of an order; true when it was paid. */
export async function askGateway(parts: FilingParts, filed: Filed, order: string): Promise<boolean> {
  const found = await parts.gateway.find(order, occasionOf(filed))
  if (found.status !== 'paid') return false
  const { transaction, amount, paidAt } = found
  await settlePayment(parts, filed.place.dossier, { order, transaction, amount, paidAt })
  return true
}

/** Pays back by the number of the refund: asked for twice, it is paid once. */
export async function payBack(parts: FilingParts, { data }: Pick<Job<'pay-back'>, 'data'>): Promise<void> {
  const filed = await readFiled(parts, parts.database, data.dossier)
  const due = listRefundsDue(filed.dossier).find(({ refund }) => refund === data.refund)
  if (!due) return
  const { refund, order, amount } = due
  const refundedAt = await parts.gateway.refund({ refund, order, amount }, occasionOf(filed))
  await performMoney(parts, data.dossier, {
    key: `refunded-${refund}`,
    content: {},
    decide: ({ dossier }) => decideRefunded(dossier, { refund, refundedAt }),
  })
}

function endOrder(parts: FilingParts, { place }: Filed, at: string): Promise<Filed> {
  return performMoney(parts, place.dossier, {
    key: `over-${at}`,
    content: {},
    decide: ({ dossier }) => decidePaymentOver(dossier, at),
  })
}

export function occasionOf({ place, matter }: Filed): { readonly dossier: string; readonly matter: string } {
  return { dossier: place.dossier, matter: matter.id }
}
