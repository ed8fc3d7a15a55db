import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import type { DossierView } from '#api'
import { foldDossier } from '#dossier'
import { holdEvidence, noteArrival, readLog, verifyChain, writeEvidence } from '#store'
import type { Fixed } from '../call.ts'
import { makeCall, makeCitizen, makeFiling, makeKey, readUntil, type TestFiling } from '../test-filing.ts'
import { makeApplicant } from '../test-people.ts'
import { findDueIn } from './erase-due.ts'
import { applyRetention, eraseBatch, scheduleRetention } from './run.ts'
import { keepEvidence, sweepArrivals } from './sweep.ts'

type View = Fixed<DossierView>

let filing: TestFiling
before(async () => {
  filing = await makeFiling()
})
after(() => filing.close())

let last = 0
/** A picture that no other test hands in. */
async function makePicture(): Promise<Buffer> {
  last += 1
  const background = { r: last % 256, g: 90, b: 40 }
  return sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer()
}

/** A draft of somebody with one paper, looked at by the reader that is not there. */
async function makeDraft(bytes: Buffer): Promise<{ readonly view: View; readonly sha256: string }> {
  filing.setClock('2026-11-23T09:00')
  const applicant = nextApplicant()
  const opened = await applicant.open()
  await applicant.upload(opened, 'invoice', { name: '发票.png', bytes })
  const view = await readUntil(
    () => applicant.read(opened),
    ({ uploads }) => uploads.every(({ status }) => status === 'read'),
  )
  const log = await readLog(filing.database, { district: filing.parts.district, dossier: view.id })
  return { view, sha256: foldDossier(log).uploads[0]?.sha256 ?? '' }
}

function nextApplicant() {
  last += 1
  return makeApplicant(filing, makeCitizen({ id: `keeper-${last}` }))
}

function isKept(sha256: string): Promise<boolean> {
  return filing.parts.evidence.has(sha256)
}

async function eraseAll(): Promise<void> {
  const { failures } = await eraseBatch(filing.parts, undefined)
  assert.deepEqual(failures, [])
}

async function dossierOf({ id }: View) {
  return foldDossier(await readLog(filing.database, { district: filing.parts.district, dossier: id }))
}

test('the picture of an abandoned draft is deleted on its day and not before, and the log says by which rule', async () => {
  const { view, sha256 } = await makeDraft(await makePicture())

  filing.setClock('2026-12-22T23:59')
  await eraseAll()
  const before = await isKept(sha256)
  filing.setClock('2026-12-23T02:30')
  await eraseAll()

  assert.deepEqual([before, await isKept(sha256)], [true, false])
  const { uploads, version } = await dossierOf(view)
  assert.equal(uploads[0]?.erased?.rule, 'drafts')
  await eraseAll()
  assert.equal((await dossierOf(view)).version, version)
  assert.equal((await verifyChain(filing.database, { district: '310000', dossier: view.id })).ok, true)
})

test('bytes that two dossiers use are deleted with the last of them', async () => {
  const picture = await makePicture()
  const [first, second] = [await makeDraft(picture), await makeDraft(picture)]
  const applicant = makeApplicant(filing, makeCitizen({ id: first.view.applicant.id }))
  const { id } = first.view
  const params = { dossier: id, upload: first.view.uploads[0]?.id ?? '' }
  const query = { key: makeKey() }
  await filing.handlers.removeUpload(makeCall(applicant.by, { params, query }))

  filing.setClock('2026-11-30T03:00')
  await eraseAll()
  const afterFirst = await isKept(first.sha256)
  const gone = await dossierOf(first.view)
  filing.setClock('2026-12-24T03:00')
  await eraseAll()

  assert.equal(first.sha256, second.sha256)
  assert.deepEqual([afterFirst, gone.removed.length], [true, 0])
  assert.equal(await isKept(second.sha256), false)
})

test('after a crash between the bytes and the log the next run finishes the work', async () => {
  const { view, sha256 } = await makeDraft(await makePicture())
  filing.setClock('2026-12-23T03:00')
  const { evidence } = filing.parts
  const dying = {
    ...filing.parts,
    evidence: {
      ...evidence,
      delete: async (name: string) => {
        await evidence.delete(name)
        throw new Error('the power went')
      },
    },
  }

  const { failures } = await eraseBatch(dying, undefined)
  const between = await dossierOf(view)
  await eraseAll()

  assert.match(failures[0]?.message ?? '', /the power went/u)
  assert.deepEqual([await isKept(sha256), between.uploads[0]?.erased], [false, undefined])
  assert.equal((await dossierOf(view)).uploads[0]?.erased?.period, 'P30D')
})

test('who looks first without deleting finds the same papers and changes nothing', async () => {
  const { view, sha256 } = await makeDraft(await makePicture())
  filing.setClock('2026-12-23T03:00')

  const due = await findDueIn(filing.parts, view.id)

  assert.deepEqual(
    due.map((kept) => [kept.sha256, kept.due.rule, kept.due.on]),
    [[sha256, 'drafts', '2026-12-23']],
  )
  assert.equal(await isKept(sha256), true)
  await eraseAll()
})

test('somebody who comes back to a draft keeps its picture', async () => {
  const { view, sha256 } = await makeDraft(await makePicture())
  const applicant = makeApplicant(filing, makeCitizen({ id: view.applicant.id }))
  filing.setClock('2026-12-22T20:00')
  await applicant.answer(await applicant.read(view), { 'vehicle.kind': 'ebike' })

  filing.setClock('2026-12-23T03:00')
  await eraseAll()

  assert.equal(await isKept(sha256), true)
})

test('a removed paper comes back with a tap until its picture is deleted', async () => {
  const { view, sha256 } = await makeDraft(await makePicture())
  const by = makeCitizen({ id: view.applicant.id })
  const params = { dossier: view.id, upload: view.uploads[0]?.id ?? '' }
  const remove = () => {
    const query = { key: makeKey() }
    return filing.handlers.removeUpload(makeCall(by, { params, query }))
  }
  const restore = () => filing.handlers.restoreUpload(makeCall(by, { params, body: { key: makeKey() } }))

  const removed = await remove()
  const restored = await restore()
  await remove()
  filing.setClock('2026-11-30T03:00')
  await eraseAll()

  assert.deepEqual(
    removed.removed.map(({ deletedOn }) => deletedOn),
    ['2026-11-30'],
  )
  assert.deepEqual([restored.uploads.length, restored.removed.length], [1, 0])
  assert.equal(await isKept(sha256), false)
  await assert.rejects(restore(), /not-found/u)
})

test('what a failed act left is swept up after a day, what is used or new is not', async () => {
  filing.setClock('2026-11-23T09:00')
  const used = await makeDraft(await makePicture())
  const orphan = await keepEvidence(filing.parts, await makePicture())
  filing.setClock('2026-11-24T09:30')
  const young = await keepEvidence(filing.parts, await makePicture())

  await sweepArrivals(filing.parts)

  assert.deepEqual(await Promise.all([used.sha256, orphan, young].map(isKept)), [true, false, true])
})

test('each day is begun once, by whatever process, and sees to the next', async () => {
  const { parts, database } = filing
  const days = async () => {
    const rows = await database.query<{ day: string }>('select day from daily_run order by day')
    return rows.map(({ day }) => day)
  }
  filing.setClock('2027-03-01T09:00')

  await Promise.all([scheduleRetention(parts), scheduleRetention(parts), scheduleRetention(parts)])
  await applyRetention(parts, { data: { day: '2027-03-01' }, isLast: false })

  assert.deepEqual(
    (await days()).filter((day) => day >= '2027-03'),
    ['2027-03-01', '2027-03-02'],
  )
})

test('a dossier that cannot be read does not hold up the others', async () => {
  const { view, sha256 } = await makeDraft(await makePicture())
  const district = filing.parts.district
  const broken = '00000000-0000-4000-8000-000000000000'
  await filing.database.query(
    `insert into dossier_event (district, dossier, sequence, at, actor, event, hash)
     values ($1, $2, 1, now(), '{}', '{"kind":"accepted"}', '')`,
    [district, broken],
  )
  const due = { rule: 'drafts', period: 'P30D', on: '2026-11-01' } as const
  const evidence = [{ item: 'u', sha256: 'a'.repeat(64), isWaiting: false, due }]
  await writeEvidence(filing.database, { district, dossier: broken }, evidence)
  filing.setClock('2026-12-24T03:00')

  const { failures } = await eraseBatch(filing.parts, undefined)

  assert.equal(failures.length, 1)
  assert.equal(await isKept(sha256), false)
  assert.equal((await dossierOf(view)).uploads[0]?.erased?.rule, 'drafts')
})

test('bytes nobody uses that cannot be deleted do not hold up those that came later, however many', async () => {
  const { parts, database } = filing
  filing.setClock('2026-11-23T09:00')
  const stuck = await keepEvidence(parts, await makePicture())
  await database.query(
    `insert into evidence_arrival (district, sha256, at)
     select district, sha256, at from evidence_arrival, generate_series(1, 600) where sha256 = $1`,
    [stuck],
  )
  filing.setClock('2026-11-23T10:00')
  const later = await keepEvidence(parts, await makePicture())
  filing.setClock('2026-11-24T11:00')
  const remove = async (name: string) => {
    if (name === stuck) throw new Error('read-only')
    await parts.evidence.delete(name)
  }

  const failed = await sweepArrivals({ ...parts, evidence: { ...parts.evidence, delete: remove } })
  const kept = await Promise.all([stuck, later].map(isKept))
  const again = await sweepArrivals(parts)

  assert.equal(failed.failures.length, 601)
  assert.match(failed.failures[0]?.message ?? '', /read-only/u)
  assert.deepEqual([kept, await isKept(stuck), again.failures], [[true, false], false, []])
})

test('bytes nobody uses that cannot be deleted do not hold up those that are due', async () => {
  const { sha256 } = await makeDraft(await makePicture())
  const orphan = await keepEvidence(filing.parts, await makePicture())
  const { parts } = filing
  const remove = async (name: string) => {
    if (name === orphan) throw new Error('read-only')
    await parts.evidence.delete(name)
  }
  filing.setClock('2026-12-24T03:00')

  const night = applyRetention(
    { ...parts, evidence: { ...parts.evidence, delete: remove } },
    { data: { day: '2026-12-24' }, isLast: true },
  )

  await assert.rejects(night, /read-only/u)
  assert.equal(await isKept(sha256), false)
})

test('a hash that is held waits for nobody else to begin to use it', async () => {
  const place = { district: '310000', dossier: '00000000-0000-4000-8000-000000000001' }
  const order: string[] = []
  const { promise: held, resolve: hold } = Promise.withResolvers<void>()
  const { promise: over, resolve: letGo } = Promise.withResolvers<void>()

  const first = filing.database.transaction(async (tx) => {
    await holdEvidence(tx, place, ['b'.repeat(64)])
    hold()
    await over
    order.push('first')
  })
  await held
  const second = filing.database.transaction(async (tx) => {
    await noteArrival(tx, { district: '310000', sha256: 'b'.repeat(64), at: new Date(0) })
    await holdEvidence(tx, place, ['b'.repeat(64)])
    order.push('second')
  })
  letGo()
  await Promise.all([first, second])

  assert.deepEqual(order, ['first', 'second'])
})
