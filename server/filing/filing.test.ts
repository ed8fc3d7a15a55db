import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { Refusal, type RefusalCode } from '#dossier'
import { verifyChain } from '#store'
import { readFiled } from './filed.ts'
import { makeCall, makeCitizen, makeFiling, makeKey, readUntil, type TestFiling } from './test-filing.ts'
import { makeApplicant, makeCounter, plainAnswers } from './test-people.ts'

let filing: TestFiling
before(async () => {
  filing = await makeFiling()
})
after(() => filing.close())

let lastPerson = 0
function nextApplicant() {
  lastPerson += 1
  return makeApplicant(filing, makeCitizen({ id: `citizen-${lastPerson}` }))
}

async function refused(act: Promise<unknown>, code: RefusalCode): Promise<Refusal> {
  const outcome = await act.catch((error: unknown) => error)
  assert.ok(outcome instanceof Refusal, String(outcome))
  assert.equal(outcome.code, code)
  return outcome
}

test('with every register down a dossier goes all the way from opening to rating', async () => {
  const { handlers, database, setClock } = filing
  const applicant = nextApplicant()
  const answered = await applicant.answer(await applicant.open(), plainAnswers)
  const [office] = await applicant.offices(answered)
  assert.ok(office?.earliest)
  const submitted = await applicant.submit(await applicant.book(answered, office))
  assert.deepEqual([submitted.state, submitted.plan.blockers], ['submitted', []])

  setClock(office.earliest)
  const counter = makeCounter(filing, office)
  const checkedIn = await counter.checkIn(submitted.booking?.code ?? '')
  assert.ok(checkedIn.seeable.includes('applicant.household'))
  assert.deepEqual(
    (await counter.queue()).entries.map(({ status }) => status),
    ['checked-in'],
  )
  const seen = await counter.see(checkedIn, { 'applicant.household': 'shanghai' })
  const granted = await counter.grant(await counter.assign(await counter.inspect(seen)))
  assert.equal(granted.dossier.state, 'granted')

  const params = { dossier: submitted.id }
  const paper = await handlers.showPaper(makeCall(applicant.by, { params }))
  assert.equal(Buffer.from(paper.file.subarray(0, 5)).toString(), '%PDF-')
  const code = granted.dossier.result?.verify.split('/').at(-1) ?? ''
  const verification = await handlers.verifyPaper(makeCall(undefined, { params: { code } }))
  assert.equal(verification.number, granted.dossier.result?.number)
  assert.equal((await applicant.rate(granted.dossier, 5)).state, 'rated')
  assert.equal((await counter.day()).finished, 1)
  assert.equal((await verifyChain(database, { district: '310000', dossier: submitted.id })).ok, true)
})

test('opening again carries on with the draft there is, also from two tabs at once', async () => {
  const applicant = nextApplicant()

  const views = await Promise.all([applicant.open(), applicant.open(), applicant.open()])

  assert.equal(new Set(views.map(({ id }) => id)).size, 1)
  assert.equal(views[0].plan.rows.find(({ fact }) => fact === 'applicant.name')?.value, '林晓梅')
})

test('the same key twice is one act with one answer, and is refused for another', async () => {
  const applicant = nextApplicant()
  const opened = await applicant.open()
  const { id, version } = opened
  const body = { key: makeKey(), version, values: { 'vehicle.kind': 'bicycle' }, confirm: [] }
  const state = (changes: object) =>
    filing.handlers.stateFacts(
      makeCall(applicant.by, { params: { dossier: id }, body: { ...body, ...changes } }),
    )

  const first = await state({})
  await applicant.answer(first, { 'owner.kind': 'self' })
  const again = await state({})

  assert.deepEqual(again, first)
  await refused(state({ values: { 'vehicle.kind': 'ebike' } }), 'invalid')
})

test('the same request sent five times at once is done once', async () => {
  const applicant = nextApplicant()
  const { id, version } = await applicant.open()
  const body = { key: makeKey(), version, values: { 'vehicle.kind': 'bicycle' }, confirm: [] }
  const send = () => filing.handlers.stateFacts(makeCall(applicant.by, { params: { dossier: id }, body }))

  const views = await Promise.all([send(), send(), send(), send(), send()])

  assert.deepEqual(new Set(views.map((view) => view.version)), new Set([version + 1]))
})

test('two tabs about different entries are both heard, about the same entry the second is asked', async () => {
  const applicant = nextApplicant()
  const opened = await applicant.open()

  await Promise.all([
    applicant.answer(opened, { 'vehicle.kind': 'bicycle' }),
    applicant.answer(opened, { 'owner.kind': 'self' }),
  ])
  const refusal = await refused(applicant.answer(opened, { 'vehicle.kind': 'ebike' }), 'conflict')

  assert.deepEqual(refusal.conflict?.facts, [{ fact: 'vehicle.kind', theirs: 'bicycle', yours: 'ebike' }])
})

test('wrong entries are all named at once, and nothing of the page is kept by halves', async () => {
  const applicant = nextApplicant()
  const opened = await applicant.open()
  const values = { 'vehicle.kind': 'rocket', 'applicant.phone': '12', 'no.such': 'x', 'owner.kind': 'self' }

  const refusal = await refused(applicant.answer(opened, values), 'invalid')

  assert.deepEqual(
    refusal.entries.map(({ entry }) => entry),
    ['vehicle.kind', 'applicant.phone', 'no.such'],
  )
  assert.equal((await applicant.read(opened)).version, opened.version)
})

test('nothing is filed while something is missing, and nobody books in vain', async () => {
  const applicant = nextApplicant()
  const opened = await applicant.open()
  const [office] = await applicant.offices(opened)
  assert.ok(office)

  const refusal = await refused(applicant.submit(opened), 'not-ready')
  await refused(applicant.book(opened, office), 'not-ready')

  assert.ok(refusal.entries.some(({ entry }) => entry === 'vehicle.kind'))
})

test('a stranger finds nothing, and an officer elsewhere cannot serve', async () => {
  const opened = await nextApplicant().open()
  const stranger = makeApplicant(filing, makeCitizen({ id: 'stranger', claims: {} }))
  const elsewhere = makeCounter(filing, { id: 'elsewhere', name: '别处' })

  await refused(stranger.read(opened), 'not-found')
  await refused(elsewhere.read(opened), 'not-found')
  await refused(stranger.read({ ...opened, id: 'no-uuid' }), 'not-found')
})

test('a booking moves, is cancelled, and is given back when the dossier is withdrawn', async () => {
  const applicant = nextApplicant()
  const answered = await applicant.answer(await applicant.open(), plainAnswers)
  const [office, other] = await applicant.offices(answered)
  assert.ok(office && other)
  const freeAt = async (id: string) => {
    const offices = await applicant.offices(answered)
    return offices.find((known) => known.id === id)?.free
  }

  const booked = await applicant.book(answered, office, '2026-11-26T10:00')
  const moved = await applicant.book(booked, other, '2026-11-26T10:00')
  await refused(applicant.book(booked, office, '2026-11-26T10:30'), 'conflict')
  const cancelled = await applicant.cancel(moved)
  const again = await applicant.book(cancelled, office, '2026-11-26T10:30')
  const taken = await freeAt(office.id)
  const withdrawn = await applicant.withdraw(again)

  assert.equal(moved.booking?.office.id, other.id)
  assert.equal(cancelled.booking?.status, 'cancelled')
  assert.equal(withdrawn.state, 'withdrawn')
  assert.equal(await freeAt(office.id), (taken ?? 0) + 1)
})

test('without anything to read pictures, papers are kept, their values typed, and nothing is shown as it came', async () => {
  const applicant = nextApplicant()
  const answers = { ...plainAnswers, 'vehicle.kind': 'ebike', 'origin.kind': 'bought' }
  const answered = await applicant.answer(await applicant.open(), answers)
  const picture = { name: '发票.png', bytes: onePixel }

  await applicant.upload(answered, 'invoice', picture)
  const view = await readUntil(
    () => applicant.read(answered),
    ({ uploads }) => uploads.every(({ status }) => status === 'read'),
  )

  assert.ok(view.plan.questions.some(({ fact }) => fact === 'invoice.number'))
  assert.deepEqual(view.plan.materials.find(({ id }) => id === 'invoice')?.status, 'provided')
  const params = { dossier: view.id, upload: view.uploads[0]?.id ?? '' }
  await refused(filing.handlers.showUpload(makeCall(applicant.by, { params })), 'unavailable')
})

test('only pictures and PDF are taken, whatever they are called', async () => {
  const applicant = nextApplicant()
  const opened = await applicant.open()
  const program = { name: '发票.jpg', bytes: Buffer.from('MZ\u0090 this is a program') }

  await refused(applicant.upload(opened, 'invoice', program), 'invalid')
  await refused(applicant.upload(opened, 'invoice', { name: 'a', bytes: Buffer.alloc(0) }), 'invalid')
  await refused(applicant.upload(opened, 'passport', { name: 'a.png', bytes: onePixel }), 'invalid')
})

test('what is kept of a picture says nothing of where it was taken, and nothing hides behind it', async () => {
  const applicant = nextApplicant()
  const plain = await sharp(onePixel).resize(40).jpeg().toBuffer()
  const taken = await sharp(plain)
    .withExif({ IFD3: { GPSMapDatum: 'secret-place' } })
    .jpeg()
    .toBuffer()
  const bytes = Buffer.concat([taken, Buffer.from('<script>alert(1)</script>')])

  const { id } = await applicant.upload(await applicant.open(), 'invoice', { name: '发票.png', bytes })

  const uploads = (await readFiled(filing.parts, filing.parts.database, id)).dossier.uploads
  const kept = await filing.parts.evidence.get(uploads[0]?.sha256 ?? '')
  assert.equal(uploads[0]?.mediaType, 'image/jpeg')
  assert.ok(kept)
  assert.match(String(bytes), /secret-place/u)
  assert.doesNotMatch(String(Buffer.from(kept)), /secret-place|<script/u)
  assert.deepEqual(await sharp(kept).raw().toBuffer(), await sharp(bytes).raw().toBuffer())
})

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
