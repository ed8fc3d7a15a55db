import type { Wording } from '#fact'
import type { Transaction } from '#store'
import { type Fault, readFault } from './fault.ts'
import { type JobName, jobNames, queues } from './job.ts'
import { givenUp } from './open.ts'

/** How one queue stands. Ages are instants: since when the oldest waits or runs. */
export interface QueueState {
  readonly queue: JobName
  readonly does: Wording
  /** Could begin now. */
  readonly ready: number
  readonly readySince: Date | undefined
  /** Meant for later, also those that are tried again later. */
  readonly scheduled: number
  readonly running: number
  readonly runningSince: Date | undefined
  readonly retrying: number
  readonly givenUp: number
}

interface Counted extends Omit<QueueState, 'queue' | 'does' | 'readySince' | 'runningSince'> {
  readonly queue: string
  readonly readySince: Date | null
  readonly runningSince: Date | null
}

/** Every queue as it stands now, whichever processes work on it. */
export async function listQueues(tx: Transaction): Promise<readonly QueueState[]> {
  const rows = await tx.query<Counted>(countJobs, [givenUp])
  return jobNames.map((queue) => {
    const { readySince, runningSince, ...counts } = rows.find((row) => row.queue === queue) ?? empty
    const since = { readySince: readySince ?? undefined, runningSince: runningSince ?? undefined }
    return { ...counts, ...since, queue, does: queues[queue].does }
  })
}

const empty = {
  ...{ ready: 0, readySince: null, scheduled: 0, running: 0, runningSince: null, retrying: 0, givenUp: 0 },
}

const countJobs = `
  select case when name = $1 then source_name else name end as queue,
    count(*) filter (where name <> $1 and state < 'active' and start_after <= now()) as ready,
    min(start_after) filter (where name <> $1 and state < 'active' and start_after <= now()) as "readySince",
    count(*) filter (where name <> $1 and state < 'active' and start_after > now()) as scheduled,
    count(*) filter (where name <> $1 and state = 'active') as running,
    min(started_on) filter (where name <> $1 and state = 'active') as "runningSince",
    count(*) filter (where name <> $1 and state < 'completed' and retry_count > 0) as retrying,
    count(*) filter (where name = $1) as "givenUp"
  from haoban_job.job where state < 'completed' group by 1`

/** A job that failed: what it is about and why it failed last. */
export interface FailedJob {
  readonly id: string
  readonly queue: JobName
  readonly data: Readonly<Record<string, unknown>>
  /** How often it was tried. */
  readonly tries: number
  readonly since: Date
  readonly fault: Fault
}

export interface RetryingJob extends FailedJob {
  readonly triesLeft: number
  readonly nextAt: Date
}

type Row<T extends FailedJob> = Omit<T, 'fault'> & { readonly output: unknown }

/** Jobs that failed and are tried again, the longest troubled first. */
export async function listRetrying(tx: Transaction, most: number): Promise<readonly RetryingJob[]> {
  const rows = await tx.query<Row<RetryingJob>>(
    `select id, name as queue, data, retry_count as tries, retry_limit - retry_count + 1 as "triesLeft",
       created_on as since, start_after as "nextAt", output
     from haoban_job.job where name <> $1 and state < 'completed' and retry_count > 0
     order by created_on limit $2`,
    [givenUp, most],
  )
  return rows.map(({ output, ...job }) => ({ ...job, fault: readFault(output) }))
}

/** Jobs that were given up, the longest first; of one queue, of the dossiers or with the ids that are named. */
export async function listGivenUp(
  tx: Transaction,
  search: {
    readonly queue?: JobName | undefined
    readonly ids?: readonly string[] | undefined
    readonly most: number
  },
): Promise<readonly FailedJob[]> {
  const rows = await tx.query<Row<FailedJob>>(
    `select id, source_name as queue, data, source_retry_count + 1 as tries, created_on as since,
       case when state = 'failed' then output else source_output end as output
     from haoban_job.job
     where name = $1 and ($2::text is null or source_name = $2) and ($3::uuid[] is null or id = any($3))
     order by created_on, id limit $4`,
    [givenUp, search.queue ?? null, search.ids ?? null, search.most],
  )
  return rows.map(({ output, ...job }) => ({ ...job, fault: readFault(output) }))
}

/** A job that waits, runs, or lies with the operators because it was given up. */
export interface PendingJob {
  readonly name: JobName
  readonly data: Readonly<Record<string, unknown>>
}

/** The jobs there are for each of these dossiers, messages aside. */
export async function listPending(
  tx: Transaction,
  dossiers: readonly string[],
): Promise<ReadonlyMap<string, readonly PendingJob[]>> {
  const rows = await tx.query<PendingJob & { readonly dossier: string }>(
    `select data ->> 'dossier' as dossier, coalesce(source_name, name) as name, data from haoban_job.job
     where state < 'completed' and coalesce(source_name, name) <> 'deliver-message'
       and data ->> 'dossier' = any($1)`,
    [dossiers],
  )
  return Map.groupBy(rows, ({ dossier }) => dossier)
}

/** All jobs of one kind that wait, run or were given up. */
export function listPendingOf(tx: Transaction, name: JobName): Promise<readonly PendingJob[]> {
  return tx.query<PendingJob>(
    `select coalesce(source_name, name) as name, data from haoban_job.job
     where state < 'completed' and (name = $1 or name = $2 and source_name = $1)`,
    [name, givenUp],
  )
}
