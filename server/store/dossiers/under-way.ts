import type { Transaction } from '../database.ts'

/** A dossier whose next step is the platform's, or somebody's who is waited for. */
export interface UnderWay {
  readonly dossier: string
  readonly number: string
  readonly matter: string
  readonly matterVersion: string
  readonly state: string
  readonly awaits: readonly string[]
  readonly changedAt: Date
}

/**
 * Dossiers the platform has something to do for, in the order of their ids, after one of them: those that wait for an
 * agency or a reading, and those of some matters in states that do not last.
 */
export function listUnderWay(
  tx: Transaction,
  search: {
    readonly district: string
    readonly matters: readonly string[]
    readonly after: string | undefined
    readonly most: number
  },
): Promise<readonly UnderWay[]> {
  return tx.query<UnderWay>(
    `select dossier, number, matter, matter_version as "matterVersion", state, awaits, changed_at as "changedAt"
     from dossier_card
     where district = $1 and (awaits <> '{}' or state in ('submitted', 'confirming', 'reviewing', 'paying'))
       and (awaits <> '{}' or matter = any($2) and state <> 'reviewing') and ($3::uuid is null or dossier > $3)
     order by dossier limit $4`,
    [search.district, search.matters, search.after ?? null, search.most],
  )
}

/** A dossier that waits, and since when it waits for the same. */
export interface Waiting extends Omit<UnderWay, 'changedAt'> {
  readonly since: Date
}

/** Dossiers of a matter that were opened before an instant and wait, the longest first. */
export function listWaiting(
  tx: Transaction,
  search: {
    readonly district: string
    readonly matter: string
    readonly before: Date
    readonly most: number
  },
): Promise<readonly Waiting[]> {
  return tx.query<Waiting>(
    `select card.dossier, number, matter, matter_version as "matterVersion", state, awaits, last.since
     from dossier_card card
     cross join lateral (
       select max(at) as since from dossier_event event
       where event.district = card.district and event.dossier = card.dossier
         and event.event ->> 'kind' in ('submitted', 'confirmed', 'confirmation-asked', 'handed-over', 'payment-asked')
     ) last
     where card.district = $1 and matter = $2 and state in ('submitted', 'confirming', 'reviewing', 'paying')
       and (awaits <> '{}' or state in ('submitted', 'confirming', 'reviewing', 'paying'))
       and opened_at < $3 and last.since < $3
     order by last.since limit $4`,
    [search.district, search.matter, search.before, search.most],
  )
}
