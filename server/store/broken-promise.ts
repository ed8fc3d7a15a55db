import type { Transaction } from './database.ts'
import type { Place } from './dossiers/index.ts'

/** A promise that an office found broken; `revokedOn` is a calendar date in Shanghai. */
export interface BrokenPromise {
  readonly material: string
  readonly commitment: string
  readonly holder: string
  readonly revokedOn: string
}

export async function writeBrokenPromise(
  tx: Transaction,
  { district, dossier }: Place,
  { material, commitment, holder, revokedOn }: BrokenPromise,
): Promise<void> {
  await tx.query(
    `insert into broken_promise (district, dossier, material, commitment, holder, revoked_on)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [district, dossier, material, commitment, holder, revokedOn],
  )
}

/** The latest day on which a promise of this holder was revoked; undefined for those who kept theirs. */
export async function findBrokenOn(
  tx: Transaction,
  district: string,
  holder: string,
): Promise<string | undefined> {
  const [found] = await tx.query<{ day: string | null }>(
    'select max(revoked_on)::text as day from broken_promise where district = $1 and holder = $2',
    [district, holder],
  )
  return found?.day ?? undefined
}
