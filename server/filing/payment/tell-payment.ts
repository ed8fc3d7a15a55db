import { localDay } from '#calendar'
import { type Dossier, type DossierEvent, findText, foldDossier, knowledgeOf } from '#dossier'
import type { Job } from '#job'
import type { PaymentTerms, Telling } from '#matter'
import { readLog } from '#store'
import type { FilingParts } from '../parts.ts'

/**
 * Tells the agency whose money it is what came in or went back. What was paid twice and goes back was never its money,
 * so it hears of neither. Throws until it is taken; the agency knows it by its key.
 */
export async function tellPayment(
  parts: FilingParts,
  { data }: Pick<Job<'tell-payment'>, 'data'>,
): Promise<void> {
  const log = await readLog(parts.database, { district: parts.district, dossier: data.dossier })
  const logged = log[data.sequence - 1]
  if (!logged) return
  const dossier = foldDossier(log)
  const matter = parts.catalogue.get(dossier.matter, dossier.matterVersion)
  const telling = matter.payment && describe(dossier, matter.payment, logged.event)
  if (!telling) return
  const knowledge = knowledgeOf(dossier, matter, localDay(logged.at))
  const facts = [...telling.of.values].map(([name, fact]) => [name, findText(knowledge, fact) ?? ''] as const)
  const told = await parts.sources.tell({
    to: telling.of.to,
    key: `${data.dossier}-${data.sequence}`,
    dossier: data.dossier,
    matter: matter.id,
    purpose: matter.title.zh,
    values: { ...Object.fromEntries(facts), ...telling.values },
  })
  if (told.kind !== 'delivered') throw new Error(`${telling.of.to} did not take it: ${told.reason}`)
}

interface Told {
  readonly of: Telling
  readonly values: Readonly<Record<string, string>>
}

function describe(dossier: Dossier, { tells }: PaymentTerms, event: DossierEvent): Told | undefined {
  if (event.kind === 'paid' && tells.paid) {
    const { order, amount, transaction } = event
    return isKept(dossier, event) ? { of: tells.paid, values: { order, amount, transaction } } : undefined
  }
  if (event.kind !== 'refunded' || !tells.refunded) return undefined
  const made = dossier.refunds.find(({ refund }) => refund === event.refund)
  if (made?.because !== 'overpaid') return undefined
  const { order, amount, refund } = made
  return { of: tells.refunded, values: { order, amount, refund } }
}

/** The first payment is what was owed; any other goes back. */
function isKept({ payments }: Dossier, { transaction }: { readonly transaction: string }): boolean {
  const counted = payments
    .flatMap(({ transactions }) => transactions)
    .toSorted((a, b) => (a.paidAt < b.paidAt ? -1 : 1))
  return counted[0]?.transaction === transaction
}
