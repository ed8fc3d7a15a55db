import type { Transaction } from '../database.ts'
import type { Place } from '../dossiers/log.ts'

/** One look of somebody other than the applicant at a picture. */
export interface Viewing {
  readonly item: string
  readonly viewer: string
  readonly viewerName: string
  readonly role: string
  /** The id of their office. */
  readonly office: string | undefined
  /** ISO instant. */
  readonly at: string
}

/** Written before the picture is shown: what cannot be logged is not shown. */
export async function recordViewing(tx: Transaction, place: Place, viewing: Viewing): Promise<void> {
  const { item, viewer, viewerName, role, office, at } = viewing
  await tx.query(
    `insert into evidence_viewing (district, dossier, item, viewer, viewer_name, role, office, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [place.district, place.dossier, item, viewer, viewerName, role, office, at],
  )
}

interface Row extends Omit<Viewing, 'office' | 'at'> {
  readonly office: string | null
  readonly at: Date
}

/** Who looked at the pictures of a dossier, the latest first. */
export async function listViewings(tx: Transaction, place: Place): Promise<readonly Viewing[]> {
  const rows = await tx.query<Row>(
    `select item, viewer, viewer_name as "viewerName", role, office, at from evidence_viewing
     where district = $1 and dossier = $2 order by at desc, id limit 500`,
    [place.district, place.dossier],
  )
  return rows.map(({ at, office, ...row }) => ({ ...row, office: office ?? undefined, at: at.toISOString() }))
}

/** Forgets the looks before an instant at what is kept no more; returns how many. */
export async function forgetViewings(
  tx: Transaction,
  of: { readonly district: string; readonly before: Date },
): Promise<number> {
  const gone = await tx.query(
    `delete from evidence_viewing look where district = $1 and at < $2 and not exists (
       select 1 from evidence_use used
       where used.district = look.district and used.dossier = look.dossier and used.item = look.item)
     returning 1`,
    [of.district, of.before],
  )
  return gone.length
}
