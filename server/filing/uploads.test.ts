import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import type { DossierView } from '#api'
import type { Fixed } from './call.ts'
import { makeCall, makeCitizen, makeFiling, makeKey, type TestFiling } from './test-filing.ts'
import { makeApplicant, plainAnswers } from './test-people.ts'

type View = Fixed<DossierView>

let filing: TestFiling
before(async () => {
  filing = await makeFiling()
})
after(() => filing.close())

async function makePicture(red: number) {
  const background = { r: red, g: 60, b: 90 }
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer()
  return { name: '发票.png', bytes }
}

type Applicant = ReturnType<typeof makeApplicant>

/** What a page sends, once more under the same key when no answer came. */
async function send({ by }: Applicant, { id }: View, sent: { red: number; material?: string; key?: string }) {
  const { red, material = 'invoice', key = makeKey() } = sent
  const file = await makePicture(red)
  return filing.handlers.addUpload(makeCall(by, { params: { dossier: id }, body: { key, material }, file }))
}

async function submit(applicant: Applicant, view: View): Promise<View> {
  const answered = await applicant.answer(view, plainAnswers)
  const [office] = await applicant.offices(answered)
  assert.ok(office)
  return applicant.submit(await applicant.book(answered, office))
}

/** Every writing of bytes, whether something uses them or not. */
async function countKept(): Promise<number> {
  return (await filing.database.query('select 1 from evidence_arrival')).length
}

test('what a dossier does not take is refused before any byte of it is kept', async () => {
  const applicant = makeApplicant(filing, makeCitizen({ id: 'refused' }))
  const opened = await applicant.open()

  await assert.rejects(send(applicant, opened, { red: 1, material: 'passport' }), /invalid/u)
  const submitted = await submit(applicant, opened)
  await assert.rejects(send(applicant, submitted, { red: 2 }), /not-now/u)

  assert.equal(await countKept(), 0)
})

test('a file sent again because no answer came is answered as before, also when it would be refused by now', async () => {
  const applicant = makeApplicant(filing, makeCitizen({ id: 'again' }))
  const opened = await applicant.open()
  const key = makeKey()
  const first = await send(applicant, opened, { red: 3, key })
  const kept = await countKept()
  await submit(applicant, first)

  const second = await send(applicant, opened, { red: 3, key })

  assert.deepEqual([second.version, second.uploads.length], [first.version, 1])
  assert.equal(await countKept(), kept)
})
