import type { Transaction } from '../database.ts'

/**
 * For whom a session acts from now on: the authority of this id, `self`, or as its holder signed in when undefined.
 * Whether they may was asked before; an authority that ends takes its effect away with it.
 */
export async function writeActing(
  tx: Transaction,
  session: string,
  acting: { readonly district: string; readonly on: string | undefined },
): Promise<void> {
  await tx.query('update session set acting_district = $2, acting = $3 where id_hash = decode($1, $4)', [
    session,
    acting.district,
    acting.on ?? null,
    'hex',
  ])
}
