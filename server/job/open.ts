import { PgBoss } from 'pg-boss'
import type { Database, Transaction } from '#store'
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
  /** Lets jobs under way finish, for at most `seconds`; what is not finished is done by another process. */
  stop(seconds?: number): Promise<void>
}

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
  for (const name of jobNames) await createQueue(boss, name)
  return {
    enqueue: async (tx, name, { data, afterSeconds = 0 }) => {
      await boss.send(name, data, { db: inside(tx), startAfter: Math.max(0, Math.ceil(afterSeconds)) })
    },
    work: async (workers) => {
      const start = <N extends JobName>(name: N) => startWorker({ boss, onError }, name, workers[name])
      for (const name of jobNames) await start(name)
    },
    stop: (seconds = 10) => boss.stop({ graceful: true, timeout: seconds * 1000, close: true }),
  }
}

async function createQueue(boss: PgBoss, name: JobName): Promise<void> {
  const { expireInSeconds, retryLimit, retryDelay, retryDelayMax } = queues[name]
  await boss.createQueue(name, {
    notify: true,
    heartbeatSeconds,
    expireInSeconds,
    retryLimit,
    retryDelay,
    retryDelayMax,
    retryBackoff: true,
  })
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
            return { id, status: 'failed' as const, output: { message: String(error) } }
          }
        }),
      ),
  )
}

function describe(data: JobData[JobName]): string {
  return 'dossier' in data ? `dossier ${data.dossier}` : data.day
}

function inside(tx: Transaction) {
  return {
    executeSql: async (sql: string, values?: readonly unknown[]) => ({
      rows: await tx.query<object>(sql, values),
    }),
  }
}
