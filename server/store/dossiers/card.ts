import { localDay } from '#calendar'
import { type Card, cardOf, type Dossier } from '#dossier'
import type { Transaction } from '../database.ts'
import type { Place } from './log.ts'

/** A card with the dossier it belongs to. */
export interface DossierCard extends Card {
  readonly dossier: string
}

/**
 * Writes what lists and searches show, in the transaction of the events it comes from. An older card never replaces a
 * newer one, so that rebuilding can run beside the work of the day.
 */
export async function writeCard(
  tx: Transaction,
  place: Place,
  content: { readonly dossier: Dossier; readonly head: string },
): Promise<void> {
  const card = cardOf(content.dossier)
  const { booking, visit } = card
  const active = booking && booking.status !== 'cancelled' ? booking : undefined
  await tx.query(upsertCard, [
    place.district,
    place.dossier,
    card.number,
    card.version,
    content.head,
    card.matter,
    card.matterVersion,
    card.channel,
    card.state,
    card.applicant,
    card.applicantName,
    card.openedAt,
    card.changedAt,
    booking,
    active?.code,
    active?.office,
    active?.start.slice(0, 10),
    visit,
    visit?.office,
    visit && localDay(visit.at),
    card.certificate,
    card.awaits,
  ])
}

const upsertCard = `
  insert into dossier_card (district, dossier, number, version, head, matter, matter_version, channel, state, applicant,
    applicant_name, opened_at, changed_at, booking, booking_code, booking_office, booking_day, visit, visit_office,
    visit_day, certificate, awaits)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
  on conflict (district, dossier) do update set
    number = excluded.number, version = excluded.version, head = excluded.head, matter = excluded.matter,
    matter_version = excluded.matter_version, channel = excluded.channel, state = excluded.state,
    applicant = excluded.applicant, applicant_name = excluded.applicant_name, opened_at = excluded.opened_at,
    changed_at = excluded.changed_at, booking = excluded.booking, booking_code = excluded.booking_code,
    booking_office = excluded.booking_office, booking_day = excluded.booking_day, visit = excluded.visit,
    visit_office = excluded.visit_office, visit_day = excluded.visit_day, certificate = excluded.certificate,
    awaits = excluded.awaits
  where dossier_card.version <= excluded.version`

interface Row extends Omit<DossierCard, 'openedAt' | 'changedAt' | 'booking' | 'visit' | 'certificate'> {
  readonly openedAt: Date
  readonly changedAt: Date
  readonly booking: Card['booking'] | null
  readonly visit: Card['visit'] | null
  readonly certificate: string | null
}

const columns = `
  dossier, number, version, matter, matter_version as "matterVersion", channel, state, applicant,
  applicant_name as "applicantName", opened_at as "openedAt", changed_at as "changedAt", booking, visit, certificate,
  awaits`

/** The dossiers of an applicant, the latest changed first; several ids when one person is known by several. */
export async function listCardsOf(
  tx: Transaction,
  district: string,
  applicants: readonly string[],
): Promise<readonly DossierCard[]> {
  return readCards(tx, {
    where: 'district = $1 and applicant = any($2) order by changed_at desc limit 200',
    values: [district, applicants],
  })
}

/** The cards of these dossiers, in no order. */
export async function listCardsById(
  tx: Transaction,
  district: string,
  dossiers: readonly string[],
): Promise<readonly DossierCard[]> {
  return readCards(tx, { where: 'district = $1 and dossier = any($2)', values: [district, dossiers] })
}

/** The dossier that is meant by a booking code or by the number people know it by. */
export async function findCardByCode(
  tx: Transaction,
  district: string,
  code: string,
): Promise<DossierCard | undefined> {
  const [card] = await readCards(tx, {
    where: 'district = $1 and (booking_code = $2 or number = $2) order by changed_at desc limit 1',
    values: [district, code],
  })
  return card
}

export async function findCardByCertificate(
  tx: Transaction,
  district: string,
  certificate: string,
): Promise<DossierCard | undefined> {
  const [card] = await readCards(tx, {
    where: 'district = $1 and certificate = $2',
    values: [district, certificate],
  })
  return card
}

/** Everyone booked for a day at an office, and everyone who came that day. */
export async function listCardsOfDay(
  tx: Transaction,
  district: string,
  at: { readonly office: string; readonly day: string },
): Promise<readonly DossierCard[]> {
  return readCards(tx, {
    where: `district = $1 and ((booking_office = $2 and booking_day = $3) or (visit_office = $2 and visit_day = $3))
      order by coalesce(booking ->> 'start', to_char(opened_at, 'YYYY-MM-DD"T"HH24:MI')), number`,
    values: [district, at.office, at.day],
  })
}

/** The cards that a condition picks, in the order it gives. */
export async function readCards(
  tx: Transaction,
  { where, values }: { readonly where: string; readonly values: readonly unknown[] },
): Promise<readonly DossierCard[]> {
  const rows = await tx.query<Row>(`select ${columns} from dossier_card where ${where}`, values)
  return rows.map((row) => ({
    ...row,
    openedAt: row.openedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    booking: row.booking ?? undefined,
    visit: row.visit ?? undefined,
    certificate: row.certificate ?? undefined,
  }))
}
