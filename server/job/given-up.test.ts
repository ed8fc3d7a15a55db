import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '#dossier'
import {
  type Job,
  type Jobs,
  jobNames,
  listGivenUp,
  listPending,
  listQueues,
  listRetrying,
  openJobs,
  type Workers,
} from '#job'
import { makeTestDatabase, type TestDatabase } from '#testing'

let database: TestDatabase
let jobs: Jobs
let isMended = false
const done: string[] = []
before(async () => {
  database = await makeTestDatabase()
  jobs = await openJobs(database, () => {})
  await enqueueLast('trouble')
  await enqueueLast('bug')
  await enqueue('patient')
  await jobs.work(makeWorkers(askSource))
})
after(async () => {
  await jobs.stop()
  await database.drop()
})

const silent = { zh: '人口库没有回答', en: 'The population register did not answer' }

async function askSource({ data }: Job<'ask-source'>): Promise<void> {
  if (isMended) done.push(data.dossier)
  else if (data.dossier === 'bug') throw new TypeError('undefined is not a dossier')
  else throw new Refusal('unavailable', silent)
}

function makeWorkers(worker: Workers['ask-source']): Workers {
  const idle = Object.fromEntries(jobNames.map((name) => [name, async () => {}]))
  return { ...idle, 'ask-source': worker } as Workers
}

async function enqueue(dossier: string): Promise<void> {
  const data = { dossier, source: 'population-register', sequence: 3 }
  await database.transaction((tx) => jobs.enqueue(tx, 'ask-source', { data }))
}

/** A job whose next failure is its last. */
async function enqueueLast(dossier: string): Promise<void> {
  await enqueue(dossier)
  await database.query(`update haoban_job.job set retry_limit = 0 where data ->> 'dossier' = $1`, [dossier])
}

async function until<T>(read: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  for (let count = 0; count < 200; count += 1) {
    const value = await read()
    if (isSo(value)) return value
    await pause(50)
  }
  throw new Error('Not in time')
}

test('what failed for good waits for people with the reason in words, the stack apart', async () => {
  const list = await until(
    () => listGivenUp(database, { most: 10 }),
    ({ length }) => length === 2,
  )

  const [trouble, bug] = ['trouble', 'bug'].map((name) => list.find(({ data }) => data.dossier === name))
  assert.equal(trouble?.queue, 'ask-source')
  assert.deepEqual(trouble?.fault.words, silent)
  assert.match(bug?.fault.words.zh ?? '', /程序出了差错/)
  assert.match(bug?.fault.detail ?? '', /undefined is not a dossier/)
  assert.doesNotMatch(bug?.fault.words.zh ?? '', /undefined/)
})

test('what is tried again is listed with its last failure and is pending, as is what lies with the operators', async () => {
  const retrying = await until(
    () => listRetrying(database, 10),
    ({ length }) => length === 1,
  )
  const pending = await listPending(database, ['trouble', 'patient', 'nobody'])
  const queues = await listQueues(database)

  assert.deepEqual(
    retrying.map(({ data, fault }) => [data.dossier, fault.words.zh]),
    [['patient', silent.zh]],
  )
  assert.deepEqual([...pending.keys()].toSorted(), ['patient', 'trouble'])
  const askSource = queues.find(({ queue }) => queue === 'ask-source')
  assert.equal(askSource?.givenUp, 2)
  assert.equal(askSource?.retrying, 1)
  assert.equal(queues.length, jobNames.length)
})

test('given up jobs go back to their queue one by one or all of a kind, or are dropped', async () => {
  const list = await listGivenUp(database, { queue: 'ask-source', most: 10 })
  const trouble = list.find(({ data }) => data.dossier === 'trouble')
  isMended = true

  const one = await jobs.retryGivenUp({ ids: [trouble?.id ?? ''] })
  const others = await jobs.retryGivenUp({ queue: 'tell-agency' })
  await until(
    async () => done,
    (names) => names.includes('trouble'),
  )
  const left = await listGivenUp(database, { most: 10 })
  await database.transaction((tx) =>
    jobs.dropGivenUp(
      tx,
      left.map(({ id }) => id),
    ),
  )

  assert.deepEqual([one, others], [1, 0])
  assert.deepEqual(
    left.map(({ data }) => data.dossier),
    ['bug'],
  )
  assert.deepEqual(await listGivenUp(database, { most: 10 }), [])
})
