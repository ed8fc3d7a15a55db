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

/** A person with their name for the lists of whoever filed it. */
export interface NamedParty extends DossierParty {
  readonly name: string
}

/** Writes down whom a dossier is about, in the transaction of its events; a corrected number replaces the one before. */
export async function writeParty(tx: Transaction, place: Place, party: NamedParty): Promise<void> {
  await tx.query(
    `insert into dossier_party (district, dossier, person, matter, applicant, name) values ($1, $2, $3, $4, $5, $6)
     on conflict (district, dossier) do update set person = excluded.person, name = excluded.name
     where (dossier_party.person, dossier_party.name) <> (excluded.person, excluded.name)`,
    [place.district, place.dossier, party.person, party.matter, party.applicant, party.name],
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

/** The names of the persons that dossiers are about, by dossier; those about nobody else are left out. */
export async function listPartyNames(
  tx: Transaction,
  district: string,
  dossiers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ dossier: string; name: string }>(
    'select dossier, name from dossier_party where district = $1 and dossier = any($2)',
    [district, dossiers],
  )
  return new Map(rows.map(({ dossier, name }) => [dossier, name]))
}
