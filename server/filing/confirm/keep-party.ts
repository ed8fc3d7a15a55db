import { findParty } from '#dossier'
import { type Transaction, writeParty } from '#store'
import { type Filed, today } from '../filed.ts'
import type { FilingParts } from '../parts.ts'

/** Writes down whom a dossier is about, so that they find it and nobody is entered twice. */
export async function keepParty(parts: FilingParts, tx: Transaction, filed: Filed): Promise<void> {
  const { place, dossier, matter } = filed
  const party = findParty(dossier, matter, today(parts))
  if (!party) return
  const person = parts.keys.namePerson(party.idNumber)
  const { name } = party
  await writeParty(tx, place, { person, name, matter: matter.id, applicant: dossier.applicant.id })
}
