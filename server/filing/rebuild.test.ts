import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { rebuildProjections } from '#store'
import { makeCitizen, makeFiling, type TestFiling } from './test-filing.ts'
import { makeApplicant, makeCounter, plainAnswers } from './test-people.ts'

let filing: TestFiling
before(async () => {
  filing = await makeFiling()
})
after(() => filing.close())

const tables = ['dossier_card', 'dossier_step', 'evidence_use']

async function readAll() {
  const rows = await Promise.all(
    tables.map((table) => filing.database.query(`select * from ${table} order by 1, 2, 3`)),
  )
  return Object.fromEntries(tables.map((table, index) => [table, rows[index]]))
}

test('cards, steps and uses of evidence made again from the logs are those written with the events', async () => {
  const applicant = makeApplicant(filing, makeCitizen())
  const answered = await applicant.answer(await applicant.open(), plainAnswers)
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#420' } })
    .png()
    .toBuffer()
  await applicant.upload(answered, 'invoice', { name: '发票.png', bytes })
  const view = await applicant.read(answered)
  const [office] = await applicant.offices(view)
  assert.ok(office)
  const submitted = await applicant.submit(await applicant.book(view, office, '2026-11-24T09:00'))
  filing.setClock('2026-11-24T09:05')
  await makeCounter(filing, { id: office.id, name: office.name }).checkIn(submitted.booking?.code ?? '')
  const before = await readAll()
  for (const table of tables) await filing.database.query(`delete from ${table}`)

  const { database, parts } = filing
  const count = await rebuildProjections(database, parts.district, ({ matter, matterVersion }) =>
    parts.catalogue.get(matter, matterVersion),
  )

  assert.equal(count, 1)
  assert.ok(tables.every((table) => before[table]?.length === 1))
  assert.deepEqual(await readAll(), before)
})
