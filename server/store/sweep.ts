import type { Database, Transaction } from './database.ts'

/** When somebody last looked for dossiers that stand still, and how many were found. */
export interface SweepRecord {
  readonly at: Date
  readonly found: number
  readonly foundSoFar: number
}

/** Takes the next look on; false when some process looked or looks since `notSince`. */
export async function beginSweep(
  tx: Transaction,
  { district, at, notSince }: { readonly district: string; readonly at: Date; readonly notSince: Date },
): Promise<boolean> {
  const taken = await tx.query(
    `insert into sweep (district, at, found, found_so_far) values ($1, $2, 0, 0)
     on conflict (district) do update set at = excluded.at where sweep.at < $3 or sweep.at > excluded.at
     returning district`,
    [district, at, notSince],
  )
  return taken.length > 0
}

export async function recordSweep(
  database: Database,
  { district, at, found }: { readonly district: string; readonly at: Date; readonly found: number },
): Promise<void> {
  await database.query(
    `insert into sweep (district, at, found, found_so_far) values ($1, $2, $3, $3::integer)
     on conflict (district) do update set
       at = excluded.at, found = excluded.found, found_so_far = sweep.found_so_far + excluded.found`,
    [district, at, found],
  )
}

export async function findSweep(tx: Transaction, district: string): Promise<SweepRecord | undefined> {
  const [record] = await tx.query<SweepRecord>(
    'select at, found, found_so_far as "foundSoFar" from sweep where district = $1',
    [district],
  )
  return record
}
