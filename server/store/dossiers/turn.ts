import type { Transaction } from '../database.ts'

/** Waits until no other transaction holds this name; it is held until this transaction ends. */
export async function takeTurn(tx: Transaction, name: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name])
}
