import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Job, type JobName, type Jobs, openJobs, type Workers } from '#job'
import { makeTestDatabase, type TestDatabase } from '#testing'

let database: TestDatabase
let jobs: Jobs
before(async () => {
  database = await makeTestDatabase()
  jobs = await openJobs(database, tell)
})
after(async () => {
  await jobs.stop()
  await database.drop()
})

/** The queue tends itself beside the tests and tells what it had to try again; that is no failure of a job. */
function tell(error: Error): void {
  console.error(error.message)
}

function ignore(): Promise<void> {
  return Promise.resolve()
}

function makeWorkers(askSource: (job: Job<'ask-source'>) => Promise<void>): Workers {
  const names: readonly JobName[] = [
    'ask-again',
    'decide-dossier',
    'read-upload',
    'deliver-message',
    'tell-agency',
    'advance-line',
    'expire-confirmation',
    'look-at-booking',
    'apply-retention',
  ]
  return { ...Object.fromEntries(names.map((name) => [name, ignore])), 'ask-source': askSource } as Workers
}

const data = { dossier: 'd1', source: 'population-register', sequence: 3 }

test('jobs of a transaction that is rolled back never happen, those of a committed one do, failed ones again', async () => {
  const done: string[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  await jobs.work(
    makeWorkers(async ({ data, attempt }) => {
      done.push(`${data.dossier} ${attempt}`)
      if (data.dossier === 'fails once' && attempt === 0) throw new Error('not yet')
      if (data.dossier === 'fails once') resolve()
    }),
  )

  const rolledBack = database.transaction(async (tx) => {
    await jobs.enqueue(tx, 'ask-source', { data: { ...data, dossier: 'rolled back' } })
    throw new Error('changed my mind')
  })
  await assert.rejects(rolledBack, /changed my mind/)
  await database.transaction((tx) =>
    jobs.enqueue(tx, 'ask-source', { data: { ...data, dossier: 'committed' } }),
  )
  await database.transaction((tx) =>
    jobs.enqueue(tx, 'ask-source', { data: { ...data, dossier: 'fails once' } }),
  )
  await promise

  assert.deepEqual(done.toSorted(), ['committed 0', 'fails once 0', 'fails once 1'])
})
