import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { openReader } from '#recognition'
import { makeCall, makeCitizen, makeFiling, makeKey, readUntil, type TestFiling } from '../test-filing.ts'
import { makeApplicant } from '../test-people.ts'

/** Nobody may wait in it, so every reading is told that too many do. */
const full = openReader({ queueLimit: 0 })
let filing: TestFiling
before(async () => {
  filing = await makeFiling({ reader: full })
})
after(async () => {
  await filing.close()
  await full.close()
})

let last = 0
async function makePicture() {
  last += 1
  const background = { r: last, g: 120, b: 60 }
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background } })
    .png()
    .toBuffer()
  return { name: `${last}.png`, bytes }
}

/** A dossier with as many unread papers. */
async function handIn(id: string, papers: number) {
  const applicant = makeApplicant(filing, makeCitizen({ id }))
  const opened = await applicant.open()
  for (let count = 0; count < papers; count += 1)
    await applicant.upload(opened, 'invoice', await makePicture())
  return { applicant, opened }
}

test('when too many wait, a paper is kept, is told that it is read later, and is not given up', async () => {
  const { applicant, opened } = await handIn('patient', 1)

  const view = await readUntil(
    () => applicant.read(opened),
    ({ uploads }) => uploads[0]?.stage === 'later',
  )
  const jobs = await filing.database.query<{ state: string; retries: number }>(
    `select state, retry_count as retries from haoban_job.job
     where name = 'read-upload' and data ->> 'uploadId' = $1 and state not in ('active', 'completed')`,
    [view.uploads[0]?.id],
  )

  assert.equal(view.uploads[0]?.status, 'queued')
  assert.deepEqual(jobs, [{ state: 'created', retries: 0 }])
})

test('who waits knows how many come before and about how long it takes, whoever hands them in', async () => {
  const { opened } = await handIn('first', 2)
  const { applicant, opened: second } = await handIn('second', 2)

  const { uploads } = await applicant.read(second)

  const [one, two] = uploads
  assert.equal((two?.position ?? 0) - (one?.position ?? 0), 1)
  assert.ok((one?.position ?? 0) >= 2)
  assert.ok((two?.seconds ?? 0) > (one?.seconds ?? 0))
  assert.notEqual(opened.id, second.id)
})

test('a paper that is taken back holds nobody up any more', async () => {
  const { applicant, opened } = await handIn('third', 2)
  const before = await applicant.read(opened)
  const params = { dossier: opened.id, upload: before.uploads[0]?.id ?? '' }
  const query = { key: makeKey() }

  const after = await filing.handlers.removeUpload(makeCall(applicant.by, { params, query }))

  assert.equal(after.uploads[0]?.position, (before.uploads[1]?.position ?? 0) - 1)
})
