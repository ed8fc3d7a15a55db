import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import type { Signatory } from '#http'
import { openReader } from '#recognition'
import { makeCall, makeCitizen, makeFiling, makeKey, type TestFiling } from '../test-filing.ts'
import { makeApplicant, plainAnswers } from '../test-people.ts'
import { sweepDossiers } from './sweep.ts'

/** Nobody may wait in it: every paper is read later. */
const full = openReader({ queueLimit: 0 })
const operator: Signatory = {
  id: 'administrator-qian',
  name: '钱进',
  role: 'administrator',
  level: 'L3',
  claims: {},
}
let filing: TestFiling
before(async () => {
  // No agency has an address, so no message can be delivered.
  filing = await makeFiling({ reader: full })
})
after(async () => {
  await filing.close()
  await full.close()
})

async function fileOne(id: string) {
  const applicant = makeApplicant(filing, makeCitizen({ id }))
  const answered = await applicant.answer(await applicant.open(), plainAnswers)
  const office = (await applicant.offices(answered)).toSorted((a, b) => b.free - a.free)[0]
  assert.ok(office)
  return applicant.submit(await applicant.book(answered, office))
}

const read = () => filing.handlers.readOperations(makeCall(operator, {}))
const listGivenUp = (queue?: string) => filing.handlers.listGivenUp(makeCall(operator, { query: { queue } }))

async function until<T>(look: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  for (let count = 0; count < 150; count += 1) {
    const value = await look()
    if (isSo(value)) return value
    await pause(100)
  }
  throw new Error('Not in time')
}

test('a message that cannot be delivered is shown with its dossier, its matter and the reason in words', async () => {
  const filed = await fileOne('unreachable')

  const { retrying, queues } = await until(read, ({ retrying }) => retrying.length > 0)

  const [work] = retrying
  assert.equal(work?.dossier?.number, filed.number)
  assert.match(work?.dossier?.matter.zh ?? '', /非机动车/)
  assert.match(work?.because.zh ?? '', /没有送到/)
  assert.doesNotMatch(work?.because.zh ?? '', / at |Error/)
  assert.ok(work?.nextAt)
  assert.equal(queues.find(({ queue }) => queue === 'deliver-message')?.retrying, retrying.length)
})

test('what failed for good is listed and can be tried again, of one kind or one by one', async () => {
  const { retrying } = await read()
  await filing.database.query(
    `update haoban_job.job set retry_limit = retry_count, start_after = now() where name = 'deliver-message'`,
  )

  const { all, entries } = await until(
    () => listGivenUp('deliver-message'),
    ({ entries }) => entries.length === retrying.length,
  )
  const other = await listGivenUp('tell-agency')
  const retried = await filing.handlers.retryQueue(
    makeCall(operator, { params: { queue: 'deliver-message' }, body: { key: makeKey() } }),
  )
  const left = await listGivenUp()

  assert.deepEqual(
    [all, other.entries.length, retried.count, left.all],
    [entries.length, 0, entries.length, 0],
  )
  // A counter decides it in any case.
  assert.equal(entries[0]?.canHandOver, false)
  assert.equal(entries[0]?.what.zh, '给申请人发通知')
})

test('a dossier whose job was lost is found, set going again, and found only once', async () => {
  const applicant = makeApplicant(filing, makeCitizen({ id: 'lost' }))
  const opened = await applicant.open()
  await applicant.upload(opened, 'invoice', { name: 'a.png', bytes: await makePicture() })
  await until(
    () => pendingReadings(opened.id),
    (states) => states.includes('created'),
  )
  await filing.database.query(`delete from haoban_job.job where data ->> 'dossier' = $1`, [opened.id])

  const found = await sweepDossiers(filing.parts)
  const again = await sweepDossiers(filing.parts)
  const { sweep } = await read()

  assert.deepEqual(
    found.map(({ number, jobs }) => [number, jobs]),
    [[opened.number, ['read-upload']]],
  )
  assert.deepEqual(again, [])
  assert.deepEqual([sweep?.found, sweep?.foundSoFar], [0, 1])
})

async function pendingReadings(dossier: string): Promise<readonly string[]> {
  const rows = await filing.database.query<{ state: string }>(
    `select state from haoban_job.job where name = 'read-upload' and data ->> 'dossier' = $1`,
    [dossier],
  )
  return rows.map(({ state }) => state)
}

async function makePicture(): Promise<Uint8Array> {
  const background = { r: 40, g: 120, b: 60 }
  return sharp({ create: { width: 30, height: 20, channels: 3, background } })
    .png()
    .toBuffer()
}
