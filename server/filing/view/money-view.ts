import type { Dispute, DossierView } from '#api'
import { type Dossier, findDisputable } from '#dossier'
import type { FactId } from '#fact'
import type { Matter } from '#matter'
import type { Fixed } from '../call.ts'
import type { Filed } from '../filed.ts'
import { sourceLabel } from './telling.ts'
import { showValue } from './value.ts'

/** Money, seal and disputes of a dossier, as its pages show them. */
export function viewMoney(
  filed: Filed,
): Fixed<Pick<DossierView, 'charge' | 'payment' | 'refunds' | 'disputes' | 'sealing'>> {
  const { dossier, matter } = filed
  return {
    charge: viewCharge(filed),
    payment: viewPayment(dossier, matter),
    refunds: dossier.refunds.map(({ amount, because, refundedAt }) => ({ amount, because, refundedAt })),
    disputes: viewDisputes(dossier, matter),
    sealing: dossier.sealing,
  }
}

function viewCharge({ matter, plan }: Filed): Fixed<DossierView['charge']> {
  const row = plan.rows.find(({ fact }) => fact === matter.payment?.amount)
  const shown = row && showValue(row)
  return row && shown ? { label: row.label, shown } : undefined
}

function viewPayment({ payments }: Dossier, { payment: terms }: Matter): Fixed<DossierView['payment']> {
  const shown = payments.find(({ status }) => status === 'paid') ?? payments.at(-1)
  if (!shown || !terms) return undefined
  const { order, amount, until, status, address, transactions } = shown
  const { payee, purpose, basis } = terms
  const [paid] = transactions
  return {
    ...{ order, amount, until, status, address, payee, purpose, basis },
    ...(paid ? { paidAt: paid.paidAt, transaction: paid.transaction } : {}),
  }
}

/** Requests go out in the order of the disputes, so that the second of a fact answers its second dispute. */
function viewDisputes(dossier: Dossier, matter: Matter): readonly Fixed<Dispute>[] {
  const seen = new Map<FactId, number>()
  return dossier.disputes.map(({ fact, claims, reason }) => {
    const place = seen.get(fact) ?? 0
    seen.set(fact, place + 1)
    const request = dossier.correctionRequests.filter((each) => each.fact === fact)[place]
    const source = request?.source ?? findDisputable(dossier, fact) ?? ''
    const label = matter.facts.get(fact)?.label ?? { zh: fact, en: fact }
    const said = { fact, label, claims, reason, office: sourceLabel(matter, source) }
    if (!request) return { ...said, status: 'sending' }
    const { status, reference, until, words } = request
    return { ...said, status, reference, until, words }
  })
}
