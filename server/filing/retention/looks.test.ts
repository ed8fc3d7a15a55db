import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { listViewings, type Place, recordViewing, writeEvidence } from '#store'
import { makeFiling, type TestFiling } from '../test-filing.ts'
import { forgetLooks } from './looks.ts'
import { applyRetention } from './run.ts'

let filing: TestFiling
before(async () => {
  filing = await makeFiling()
})
after(() => filing.close())

async function makeLook(at: string): Promise<Place> {
  const place = { district: filing.parts.district, dossier: randomUUID() }
  const viewer = { viewer: 'officer-gu', viewerName: '顾明', role: 'officer', office: 'huangpu' }
  await recordViewing(filing.database, place, { item: 'u1', ...viewer, at })
  return place
}

async function isRemembered(place: Place): Promise<boolean> {
  return (await listViewings(filing.database, place)).length > 0
}

test('who looked is forgotten three years later, not a day before', async () => {
  const place = await makeLook('2026-11-23T09:00:00+08:00')

  filing.setClock('2029-11-23T08:00')
  await forgetLooks(filing.parts)
  const before = await isRemembered(place)
  filing.setClock('2029-11-23T10:00')
  const { data, isLast } = { data: { day: '2029-11-23' }, isLast: true }
  await applyRetention(filing.parts, { data, isLast })

  assert.deepEqual([before, await isRemembered(place)], [true, false])
})

test('who looked is remembered for as long as the picture is kept', async () => {
  const place = await makeLook('2026-11-23T09:00:00+08:00')
  const evidence = [{ item: 'u1', sha256: 'c'.repeat(64), isWaiting: false, due: undefined }]
  await writeEvidence(filing.database, place, evidence)

  filing.setClock('2040-01-01T09:00')
  await forgetLooks(filing.parts)

  assert.equal(await isRemembered(place), true)
})
