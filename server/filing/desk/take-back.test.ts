import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { makeCall, makeCitizen, makeFiling, makeKey, type TestFiling } from '../test-filing.ts'
import { makeApplicant, makeCounter, plainAnswers } from '../test-people.ts'

let filing: TestFiling
before(async () => {
  filing = await makeFiling()
})
after(() => filing.close())

const office = { id: 'huangpu', name: '黄浦车管服务站' }
const reason = '扫成了后面一位的发票'

async function makePicture(red: number) {
  const bytes = await sharp({
    create: { width: 40, height: 30, channels: 3, background: { r: red, g: 9, b: 9 } },
  })
    .png()
    .toBuffer()
  return { name: '发票.png', bytes }
}

/** A dossier at the counter with a paper of the applicant's and one that was scanned there. */
async function makeDesk(id: string) {
  filing.setClock('2026-11-23T09:00')
  const applicant = makeApplicant(filing, makeCitizen({ id }))
  const answered = await applicant.answer(await applicant.open(), plainAnswers)
  await applicant.upload(answered, 'invoice', await makePicture(1))
  const [found] = (await applicant.offices(answered)).filter(({ id: known }) => known === office.id)
  assert.ok(found)
  const booked = await applicant.book(await applicant.read(answered), found, '2026-11-24T09:00')
  const submitted = await applicant.submit(booked)
  filing.setClock('2026-11-24T09:05')
  const counter = makeCounter(filing, office)
  const desk = await counter.checkIn(submitted.booking?.code ?? '')
  const params = { dossier: desk.dossier.id }
  const body = { key: makeKey(), material: 'invoice' }
  const scanned = await filing.handlers.addDeskUpload(
    makeCall(counter.by, { params, body, file: await makePicture(2) }),
  )
  const takeBack = (upload: string | undefined) =>
    filing.handlers.takeBack(
      makeCall(counter.by, {
        params,
        body: { key: makeKey(), version: scanned.dossier.version, upload: upload ?? '', reason },
      }),
    )
  return { applicant, view: answered, scanned, takeBack }
}

test('the counter takes back what it added by mistake; the applicant sees why, but not the picture', async () => {
  const { applicant, view, scanned, takeBack } = await makeDesk('mistaken')
  const [own, wrong] = scanned.dossier.uploads

  const { dossier } = await takeBack(wrong?.id)
  const seen = await applicant.read(view)

  assert.deepEqual([own?.atDesk, wrong?.atDesk], [undefined, true])
  assert.deepEqual([dossier.uploads.map(({ id }) => id), seen.removed], [[own?.id], []])
  assert.ok(seen.moments.some(({ detail }) => detail?.zh === reason))
  const params = { dossier: view.id, upload: wrong?.id ?? '' }
  await assert.rejects(filing.handlers.showUpload(makeCall(applicant.by, { params })), /not-found/u)
})

test('what the applicant handed in stays', async () => {
  const { scanned, takeBack } = await makeDesk('careful')

  await assert.rejects(takeBack(scanned.dossier.uploads[0]?.id), /invalid/u)
})
