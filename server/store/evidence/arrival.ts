import type { Transaction } from '../database.ts'
import { takeTurn } from '../dossiers/turn.ts'

/** Bytes that were about to be written, and may have been left by an act that failed. */
export interface Arrival {
  readonly id: string
  readonly sha256: string
}

/** Notes bytes before they are written, in no transaction: whatever fails after, they are found and looked at. */
export async function noteArrival(
  tx: Transaction,
  arrival: { readonly district: string; readonly sha256: string; readonly at: Date },
): Promise<void> {
  await tx.query('insert into evidence_arrival (district, sha256, at) values ($1, $2, $3)', [
    arrival.district,
    arrival.sha256,
    arrival.at,
  ])
}

/** Arrivals before an instant, page by page; what they brought has its use by now, or never will. */
export function listArrivals(
  tx: Transaction,
  search: {
    readonly district: string
    readonly before: Date
    /** The last of the page before. */
    readonly after: Arrival | undefined
    readonly most: number
  },
): Promise<Arrival[]> {
  return tx.query<Arrival>(
    `select id, sha256 from evidence_arrival
     where district = $1 and at < $2 and ($3::uuid is null or id > $3) order by id limit $4`,
    [search.district, search.before, search.after?.id ?? null, search.most],
  )
}

/** Strikes an arrival out, and says whether its bytes are used by nobody and are to be deleted in this transaction. */
export async function settleArrival(
  tx: Transaction,
  district: string,
  { id, sha256 }: Arrival,
): Promise<{ readonly isOrphan: boolean }> {
  await takeTurn(tx, `evidence ${sha256}`)
  await tx.query('delete from evidence_arrival where district = $1 and id = $2', [district, id])
  const uses = await tx.query('select 1 from evidence_use where sha256 = $1 limit 1', [sha256])
  return { isOrphan: uses.length === 0 }
}
