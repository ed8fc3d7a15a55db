/** An amount in cents: `81000.00` is 8100000. */
export function centsOf(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.')
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2))
}

/** The sum of amounts, with two decimals. */
export function addCents(amounts: readonly string[]): string {
  return writeCents(amounts.reduce((total, amount) => total + centsOf(amount), 0n))
}

/** Cents as an amount with two decimals. */
export function writeCents(cents: bigint): string {
  const digits = String(cents).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
