import assert from 'node:assert/strict'
import { after, before, mock, test } from 'node:test'
import { type Jobs, jobNames, listGivenUp, openJobs, type Workers } from '#job'
import { makeTestDatabase, type TestDatabase } from '#testing'
import { verb as list } from './jobs.ts'
import { verb as retry } from './jobs-retry.ts'
import { verb as sources } from './sources.ts'
import { Misuse, type Verb } from './verb.ts'

const dossier = '5f0b6c1e-7a1d-4f7e-9f58-0c2f3a4b5c6d'
let database: TestDatabase
let jobs: Jobs
before(async () => {
  database = await makeTestDatabase()
  process.env.DATABASE_URL = database.url
  jobs = await openJobs(database, () => {})
  const data = { dossier, sequence: 1, to: 'population-register' }
  await database.transaction((tx) => jobs.enqueue(tx, 'tell-agency', { data }))
  await database.query('update haoban_job.job set retry_limit = 0')
  const fail = async () => {
    throw new Error('broken')
  }
  await jobs.work(Object.fromEntries(jobNames.map((name) => [name, fail])) as unknown as Workers)
  while ((await listGivenUp(database, { most: 1 })).length === 0)
    await new Promise((go) => setTimeout(go, 50))
  await jobs.stop()
})
after(() => database.drop())

async function run(verb: Verb, ...args: readonly string[]) {
  const said = mock.method(console, 'log', () => {})
  try {
    const isDone = await verb.run([...args, '--json'])
    return { isDone, ...JSON.parse(String(said.mock.calls[0]?.arguments[0])) }
  } finally {
    said.mock.restore()
  }
}

test('work that was given up is listed with what it was to do, fails the command, and goes back on request', async () => {
  const before = await run(list)
  const retried = await run(retry, '--queue', 'tell-agency')
  const after = await run(list)

  const [work] = before.givenUp.entries
  assert.deepEqual(
    [before.isDone, work.queue, work.what.zh],
    [false, 'tell-agency', '把办理结果告诉部门：市公安局人口库'],
  )
  assert.deepEqual([retried.isDone, retried.count], [true, 1])
  assert.deepEqual([after.isDone, after.givenUp.all], [true, 0])
})

test('every agency is listed with its state', async () => {
  const { isDone, agencies } = await run(sources)

  const register = agencies.find(({ agency }: { agency: string }) => agency === 'population-register')
  assert.equal(isDone, true)
  assert.deepEqual([register.state, register.calls], ['closed', 0])
})

test('what is no work is said to be none', async () => {
  await assert.rejects(run(retry, '--queue', 'nonsense'), Misuse)
  await assert.rejects(run(retry, 'not-an-id'), Misuse)
  await assert.rejects(run(retry), Misuse)
})
