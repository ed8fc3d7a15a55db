import type { Transaction } from '../database.ts'

/** One version of a matter as its files. */
export interface KeptPackage {
  readonly matter: string
  readonly version: string
  /** SHA-256 of its files. */
  readonly hash: string
  /** Path inside the package → text. */
  readonly files: Readonly<Record<string, string>>
}

/**
 * Keeps a version of a matter for ever, and returns the version dossiers name it by: its own, or with its hash behind
 * when other content was kept under the same number before.
 */
export async function keepPackage(
  tx: Transaction,
  district: string,
  kept: KeptPackage & { readonly at: string },
): Promise<string> {
  const { matter, version, hash, files, at } = kept
  for (const name of [version, `${version}+${hash.slice(0, 8)}`]) {
    await tx.query(
      `insert into matter_package (district, matter, version, hash, files, kept_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [district, matter, name, hash, JSON.stringify(files), at],
    )
    const [row] = await tx.query<{ hash: string }>(
      'select hash from matter_package where district = $1 and matter = $2 and version = $3',
      [district, matter, name],
    )
    if (row?.hash === hash) return name
  }
  throw new Error(`${matter} ${version} was kept with other content under the same hash`)
}

/** Every version there ever was, in the order they were kept. */
export function listPackages(tx: Transaction, district: string): Promise<readonly KeptPackage[]> {
  return tx.query<KeptPackage>(
    'select matter, version, hash, files from matter_package where district = $1 order by kept_at, matter, version',
    [district],
  )
}
