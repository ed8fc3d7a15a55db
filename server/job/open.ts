import { PgBoss } from 'pg-boss'
import type { Database, Transaction } from '#store'
import { describeError } from './fault.ts'
import { type JobData, type JobName, jobNames, queues } from './job.ts'

/** A job as its worker gets it. */
export interface Job<N extends JobName> {
  readonly data: JobData[N]
  /** 0 at first; grows when the job failed or its process died. */
  readonly attempt: number
  /** Whether it is not tried again after this. */
  readonly isLast: boolean
  /** Aborted when the job takes too long or the process stops. */
  readonly signal: AbortSignal
}

/** Does the jobs of each kind; throwing means trying again later. The same job may be done more than once. */
export type Workers = { readonly [N in JobName]: (job: Job<N>) => Promise<void> }

/** Durable jobs in the same database as the dossiers. */
export interface Jobs {
  /** Adds a job in the transaction of what causes it: both happen or neither. It begins at once, or after some time. */
  enqueue<N extends JobName>(
    tx: Transaction,
    name: N,
    job: { readonly data: JobData[N]; readonly afterSeconds?: number | undefined },
  ): Promise<void>
  /** Begins to do jobs in this process. */
  work(workers: Workers): Promise<void>
  /** Puts jobs that were given up back into their queues, with all their tries; answers how many. */
  retryGivenUp(which: { readonly ids: readonly string[] } | { readonly queue: JobName }): Promise<number>
  /** Forgets jobs that were given up, in the transaction of what is done instead. */
  dropGivenUp(tx: Transaction, ids: readonly string[]): Promise<void>
  /** Lets jobs under way finish, for at most `seconds`; what is not finished is done by another process. */
  stop(seconds?: number): Promise<void>
}

/** Where jobs go that failed for good, by whichever process or none. Nobody works on it but people (搁置). */
export const givenUp = 'given-up'
const tenYears = 315_360_000

// Short enough that the jobs of a process that was killed are taken up again within seconds.
const heartbeatSeconds = 10
const superviseSeconds = 3

/**
 * Opens the queue and brings its schema up to date. `onError` hears of what fails outside any one job, and of every
 * job that is given up.
 */
export async function openJobs(database: Database, onError: (error: Error) => void): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: database.url,
    schema: 'haoban_job',
    max: 4,
    useListenNotify: true,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    schedule: false,
    registerInstance: false,
  })
  boss.on('error', onError)
  await boss.start()
  await boss.createQueue(givenUp, { retentionSeconds: tenYears })
  for (const name of jobNames) await createQueue(boss, name)
  return {
    enqueue: async (tx, name, { data, afterSeconds = 0 }) => {
      await boss.send(name, data, { db: inside(tx), startAfter: Math.max(0, Math.ceil(afterSeconds)) })
    },
    work: async (workers) => {
      const start = <N extends JobName>(name: N) => startWorker({ boss, onError }, name, workers[name])
      for (const name of jobNames) await start(name)
    },
    retryGivenUp: (which) => redrive(boss, which),
    dropGivenUp: async (tx, ids) => {
      await boss.deleteJob(givenUp, [...ids], { db: inside(tx) })
    },
    stop: (seconds = 10) => boss.stop({ graceful: true, timeout: seconds * 1000, close: true }),
  }
}

async function createQueue(boss: PgBoss, name: JobName): Promise<void> {
  const { expireInSeconds, retryLimit, retryDelay, retryDelayMax } = queues[name]
  const settings = {
    notify: true,
    heartbeatSeconds,
    expireInSeconds,
    retryLimit,
    retryDelay,
    retryDelayMax,
    retryBackoff: true,
    deadLetter: givenUp,
  }
  await boss.createQueue(name, settings)
  // A queue of an earlier version keeps its old settings otherwise.
  await boss.updateQueue(name, settings)
}

/** In portions, because thousands may have been given up while an agency was away. */
async function redrive(
  boss: PgBoss,
  which: { readonly ids: readonly string[] } | { readonly queue: JobName },
): Promise<number> {
  const filter = 'ids' in which ? { ids: [...which.ids] } : { sourceName: which.queue }
  const createdBefore = new Date()
  for (let moved = 0; ; ) {
    const portion = await boss.redrive(givenUp, { ...filter, createdBefore, limit: 1000 })
    moved += portion
    if (portion < 1000) return moved
  }
}

async function startWorker<N extends JobName>(
  { boss, onError }: { readonly boss: PgBoss; readonly onError: (error: Error) => void },
  name: N,
  worker: (job: Job<N>) => Promise<void>,
): Promise<void> {
  const { atOnce, retryLimit } = queues[name]
  await boss.work<JobData[N]>(
    name,
    {
      batchSize: atOnce,
      burstWhenBatchFull: atOnce > 1,
      perJobResults: true,
      notifyPollingIntervalSeconds: 5,
    },
    (batch) =>
      Promise.all(
        batch.map(async ({ id, data, retryCount, signal }) => {
          const isLast = retryCount >= retryLimit
          try {
            await worker({ data, attempt: retryCount, isLast, signal })
            return { id, status: 'completed' as const }
          } catch (error) {
            if (isLast) onError(new Error(`${name} of ${describe(data)} is given up: ${error}`))
            return { id, status: 'failed' as const, output: describeError(error) }
          }
        }),
      ),
  )
}

function describe(data: JobData[JobName]): string {
  if ('dossier' in data) return `dossier ${data.dossier}`
  return 'batch' in data ? `line ${data.row} of ${data.batch}` : data.day
}

function inside(tx: Transaction) {
  return {
    executeSql: async (sql: string, values?: readonly unknown[]) => ({
      rows: await tx.query<object>(sql, values),
    }),
  }
}
