import type { Transaction } from '../database.ts'
import type { DossierCard } from '../dossiers/index.ts'
import { readCards } from '../dossiers/index.ts'
import type { Place } from '../dossiers/log.ts'

/** Whom a dossier is about; `person` is the name `Keys.namePerson` gives them. */
export interface DossierParty {
  readonly person: string
  readonly matter: string
  readonly applicant: string
}

/** Writes down whom a dossier is about, in the transaction of its events; a corrected number replaces the one before. */
export async function writeParty(tx: Transaction, place: Place, party: DossierParty): Promise<void> {
  await tx.query(
    `insert into dossier_party (district, dossier, person, matter, applicant) values ($1, $2, $3, $4, $5)
     on conflict (district, dossier) do update set person = excluded.person
     where dossier_party.person <> excluded.person`,
    [place.district, place.dossier, party.person, party.matter, party.applicant],
  )
}

/** The dossiers that are about a person, the latest changed first. */
export async function listCardsAbout(
  tx: Transaction,
  district: string,
  person: string,
): Promise<readonly DossierCard[]> {
  return readCards(tx, {
    where: `district = $1 and dossier in (select dossier from dossier_party where district = $1 and person = $2)
      order by changed_at desc limit 100`,
    values: [district, person],
  })
}

/** What an applicant has filed about a person, the latest first. */
export async function listCardsBetween(
  tx: Transaction,
  district: string,
  party: DossierParty,
): Promise<readonly DossierCard[]> {
  return readCards(tx, {
    where: `district = $1 and dossier in (select dossier from dossier_party
        where district = $1 and applicant = $2 and matter = $3 and person = $4)
      order by opened_at desc limit 20`,
    values: [district, party.applicant, party.matter, party.person],
  })
}
