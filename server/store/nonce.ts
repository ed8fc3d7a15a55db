import type { Transaction } from './database.ts'

/**
 * Remembers a number that may be used once, and forgets those nobody could use any more; `forgetAfter` in seconds.
 * Whether it is new.
 */
export async function recordNonce(
  tx: Transaction,
  {
    district,
    nonce,
    at,
    forgetAfter,
  }: {
    readonly district: string
    readonly nonce: string
    readonly at: Date
    readonly forgetAfter: number
  },
): Promise<boolean> {
  const old = new Date(at.getTime() - forgetAfter * 1000)
  await tx.query('delete from callback_nonce where district = $1 and at < $2', [district, old])
  const written = await tx.query(
    'insert into callback_nonce (district, nonce, at) values ($1, $2, $3) on conflict do nothing returning nonce',
    [district, nonce, at],
  )
  return written.length === 1
}
