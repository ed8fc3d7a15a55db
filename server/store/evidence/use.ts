import type { KeptEvidence } from '#dossier'
import type { Transaction } from '../database.ts'
import type { Place } from '../dossiers/log.ts'
import { takeTurn } from '../dossiers/turn.ts'

/** Writes which bytes a dossier uses and until when, in the transaction of the events it comes from. */
export async function writeEvidence(
  tx: Transaction,
  place: Place,
  evidence: readonly KeptEvidence[],
): Promise<void> {
  const rows = evidence.map(({ item, sha256, due, isWaiting }) => {
    return { item, sha256, due: due?.on ?? null, waiting: isWaiting }
  })
  await tx.query(replaceUses, [place.district, place.dossier, JSON.stringify(rows)])
}

const replaceUses = `
  with used as (
    select * from json_to_recordset($3::json) as used (item text, sha256 text, due date, waiting boolean)
  ), gone as (
    delete from evidence_use
    where district = $1 and dossier = $2 and item not in (select item from used)
  )
  insert into evidence_use (district, dossier, item, sha256, due, waiting_since)
  select $1, $2, item, sha256, due, case when waiting then clock_timestamp() end from used
  on conflict (district, dossier, item) do update set
    due = excluded.due,
    waiting_since = case when excluded.waiting_since is not null
      then coalesce(evidence_use.waiting_since, excluded.waiting_since) end`

/**
 * The hashes among these that other dossiers use, of any district on this database. Until the transaction ends nobody
 * else begins to use them or deletes their bytes.
 */
export async function holdEvidence(
  tx: Transaction,
  place: Place,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  // In one order for everybody, so that two never wait for each other.
  for (const sha256 of [...new Set(hashes)].sort()) await takeTurn(tx, `evidence ${sha256}`)
  const rows = await tx.query<{ sha256: string }>(
    `select distinct sha256 from evidence_use
     where sha256 = any($1) and not (district = $2 and dossier = $3)`,
    [hashes, place.district, place.dossier],
  )
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** The next dossiers, in the order of their ids, with something due on a day. */
export async function listDueDossiers(
  tx: Transaction,
  search: {
    readonly district: string
    readonly today: string
    readonly after: string | undefined
    readonly most: number
  },
): Promise<readonly string[]> {
  const rows = await tx.query<{ dossier: string }>(
    `select distinct dossier from evidence_use
     where district = $1 and due <= $2 and ($3::uuid is null or dossier > $3::uuid) order by dossier limit $4`,
    [search.district, search.today, search.after, search.most],
  )
  return rows.map(({ dossier }) => dossier)
}

/** How many papers of the district wait before each of these; nothing for one that does not wait. */
export async function countWaitingBefore(
  tx: Transaction,
  place: Place,
  items: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (items.length === 0) return new Map()
  const rows = await tx.query<{ item: string; before: number }>(
    `select mine.item, count(other.item) as before
     from evidence_use mine left join evidence_use other
       on other.district = mine.district and (other.waiting_since, other.item) < (mine.waiting_since, mine.item)
     where mine.district = $1 and mine.dossier = $2 and mine.item = any($3) and mine.waiting_since is not null
     group by mine.item`,
    [place.district, place.dossier, items],
  )
  return new Map(rows.map(({ item, before }) => [item, before]))
}

/** Whether somebody still waits for this paper to be read. */
export async function isAwaited(tx: Transaction, place: Place, item: string): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from evidence_use
     where district = $1 and dossier = $2 and item = $3 and waiting_since is not null`,
    [place.district, place.dossier, item],
  )
  return rows.length > 0
}
