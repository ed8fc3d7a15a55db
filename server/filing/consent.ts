import { addDays } from '#calendar'
import type { DossierEvent, LoggedEvent } from '#dossier'
import { recordConsent, withdrawConsent } from '#source'
import type { Transaction } from '#store'
import type { Filed } from './filed.ts'

/** Writes consent into the ledger that is looked up at every question, in the transaction of its event. */
export async function keepConsents(
  tx: Transaction,
  filed: Filed,
  events: readonly LoggedEvent[],
): Promise<void> {
  for (const { event, at, actor } of events) {
    if (event.kind === 'consent-given') await keepGiven(tx, filed, { event, at, by: actor.id })
    if (event.kind === 'consent-withdrawn') {
      for (const source of event.sources)
        await withdrawConsent(tx, { ...filed.place, source, at: new Date(at) })
    }
  }
}

interface Given {
  readonly event: Extract<DossierEvent, { readonly kind: 'consent-given' }>
  readonly at: string
  readonly by: string
}

async function keepGiven(tx: Transaction, { place }: Filed, { event, at, by }: Given): Promise<void> {
  // The last day counts to its end.
  const until = new Date(`${addDays(event.until, 1)}T00:00:00+08:00`)
  for (const source of event.sources) {
    const { purpose } = event
    await recordConsent(tx, { ...place, source, purpose, givenBy: by, givenAt: new Date(at), until })
  }
}
