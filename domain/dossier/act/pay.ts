import { addDays } from '#calendar'
import type { Matter, PaymentTerms } from '#matter'
import { textOf } from '#rule'
import type { Dossier } from '../dossier.ts'
import type { RefundCause } from '../event/payment.ts'
import type { DossierEvent, EventOf } from '../event.ts'
import { findText, knowledgeOf } from '../known.ts'
import { decideHandOver } from './hand-over.ts'

export interface Charging {
  readonly matter: Matter
  /** Calendar date in Shanghai: the day rules and parameters are looked up at. */
  readonly today: string
}

/**
 * What a decision costs: an order to pay, or too much that was paid before to pay back. Empty when nothing is owed. To a
 * person when it is not known what would have to be paid back out of which order.
 */
export function chargeFor(dossier: Dossier, charging: Charging): readonly DossierEvent[] {
  const { matter, today } = charging
  const terms = requireTerms(matter)
  const knowledge = knowledgeOf(dossier, matter, today)
  const amount = findText(knowledge, terms.amount)
  if (amount === undefined) throw new Error(`${matter.id} decided without knowing ${terms.amount}`)
  if (isNothing(amount)) return []
  if (!amount.startsWith('-')) return [askPayment(dossier, { ...charging, amount })]
  const order = terms.paidBy && findText(knowledge, terms.paidBy)
  if (order === undefined) return decideHandOver(dossier, { cause: 'fault', because: unknownOrder })
  return [askRefund(dossier, { order, amount: amount.slice(1), because: 'overpaid' })]
}

/** An order for an amount, to be paid by the end of the last day. */
export function askPayment(
  dossier: Dossier,
  { matter, today, amount }: Charging & { readonly amount: string },
): EventOf<'payment-asked'> {
  const days = daysToPay(dossier, matter, today)
  const until = new Date(`${addDays(today, days + 1)}T00:00:00+08:00`).toISOString()
  return { kind: 'payment-asked', order: `${dossier.number}-${dossier.payments.length + 1}`, amount, until }
}

export function askRefund(
  dossier: Dossier,
  refund: { readonly order: string; readonly amount: string; readonly because: RefundCause },
): EventOf<'refund-asked'> {
  return { kind: 'refund-asked', refund: `${dossier.number}-R${dossier.refunds.length + 1}`, ...refund }
}

function daysToPay(dossier: Dossier, matter: Matter, today: string): number {
  const name = requireTerms(matter).days
  const outcome = knowledgeOf(dossier, matter, today).lookup(`parameter.${name}`)
  const days = outcome.kind === 'known' && outcome.value !== null ? Number(textOf(outcome.value)) : Number.NaN
  if (Number.isInteger(days) && days > 0) return days
  throw new Error(`${matter.id} says no days to pay on ${today}`)
}

function requireTerms({ id, payment }: Matter): PaymentTerms {
  if (payment) return payment
  throw new Error(`${id} has a step to pay, but no section payment`)
}

function isNothing(amount: string): boolean {
  return /^-?0+(\.0+)?$/u.test(amount)
}

const unknownOrder = {
  zh: '有多缴的钱要退，但查不到原来是哪一单缴的。',
  en: 'Too much was paid, but it is not known by which order.',
}
