import { localDay } from '#calendar'
import { findCommitment, type LoggedEvent } from '#dossier'
import { type Transaction, writeBrokenPromise } from '#store'
import type { Filed } from '../filed.ts'

/** Writes down a promise an office revoked, so that its holder makes no other while the matter says so. */
export async function keepBroken(
  tx: Transaction,
  { place, dossier }: Filed,
  events: readonly LoggedEvent[],
): Promise<void> {
  for (const { event, actor, at } of events) {
    if (event.kind !== 'commitment-revoked' || actor.kind !== 'officer') continue
    const { material } = event
    const commitment = findCommitment(dossier, material)?.commitment ?? ''
    const holder = dossier.applicant.id
    await writeBrokenPromise(tx, place, { material, commitment, holder, revokedOn: localDay(at) })
  }
}
