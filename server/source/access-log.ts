import { randomUUID } from 'node:crypto'
import type { Database } from '#store'

/** One question to an agency, as it is remembered; never the answer. */
export interface AccessEntry {
  readonly district: string
  readonly dossier: string
  readonly agency: string
  readonly source: string
  readonly matter: string
  readonly purpose: string
  readonly at: Date
  readonly outcome: 'answered' | 'refused' | 'failed'
  readonly code: string | undefined
  readonly via: 'call' | 'shared' | 'memory' | 'none'
  readonly ms: number
}

export async function logAccess(database: Database, entry: AccessEntry): Promise<void> {
  await database.query(
    `insert into source_access
       (district, id, dossier, agency, source, matter, purpose, at, outcome, code, via, ms)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[
        entry.district,
        randomUUID(),
        entry.dossier,
        entry.agency,
        entry.source,
        entry.matter,
        entry.purpose,
      ],
      ...[entry.at, entry.outcome, entry.code ?? null, entry.via, Math.round(entry.ms)],
    ],
  )
}

/** How often a matter used a source of an agency, by outcome. */
export interface AccessCount {
  readonly matter: string
  readonly agency: string
  readonly source: string
  readonly outcome: AccessEntry['outcome']
  readonly uses: number
  /** Of those, how many really went to the agency. */
  readonly calls: number
}

/** Counts uses by matter and agency; `from` belongs to the time, `until` no longer. */
export async function countAccesses(
  database: Pick<Database, 'query'>,
  search: { readonly district: string; readonly from: Date; readonly until: Date },
): Promise<readonly AccessCount[]> {
  return database.query<AccessCount>(
    `select matter, agency, source, outcome, count(*) as uses, count(*) filter (where via = 'call') as calls
       from source_access where district = $1 and at >= $2 and at < $3
      group by matter, agency, source, outcome order by matter, agency, source, outcome`,
    [search.district, search.from, search.until],
  )
}
