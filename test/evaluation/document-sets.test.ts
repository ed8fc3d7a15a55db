import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { openReader, type Reader } from '#recognition'
import { parseApplication } from './application.ts'
import { answerSet, evaluateDocumentSets } from './document-sets.ts'
import { evaluateDocuments } from './documents.ts'
import { findPictures } from './pictures.ts'

const samples = path.resolve(import.meta.dirname, '../../../shared/samples/documents/sets')
const skip = existsSync(samples) ? false : `the sample sets are not at ${samples}`

let reader: Reader
let folder: string
before(async () => {
  reader = openReader()
  folder = await mkdtemp(path.join(tmpdir(), 'haoban-sets-'))
})
after(async () => {
  await reader.close()
  await rm(folder, { recursive: true, force: true })
})

test('an application in which everything fits passes without a finding', { skip }, async () => {
  const answer = await answerSet(reader, path.join(samples, 'set-1'))

  assert.equal(answer.decision, 'pass')
  assert.deepEqual(answer.findings, [])
  assert.deepEqual(Object.keys(answer.documents), ['id-card', 'invoice', 'certificate'])
  assert.equal(answer.documents.certificate?.kind, 'certificate')
})

test('a fault is found with its place, its law and what to do', { skip }, async () => {
  const answer = await answerSet(reader, path.join(samples, 'set-2'))

  const [finding] = answer.findings
  assert.equal(answer.decision, 'manual')
  assert.equal(answer.findings.length, 1)
  assert.equal(finding?.point, 'C02')
  assert.equal(finding?.document, 'invoice')
  assert.ok(finding?.fields.includes('totalAmount'))
  assert.ok(finding?.law && finding.remedy && finding.message)
  assert.ok(finding?.places?.some(({ field, box }) => field === 'totalAmount' && box.length === 4))
})

test('papers that are missing or damaged are findings, never a crash', async () => {
  await writeFile(path.join(folder, 'application.json'), '{ damaged')
  await writeFile(path.join(folder, 'invoice.jpg'), 'no picture')

  const answer = await answerSet(reader, folder)

  const points = answer.findings.map(({ point, document }) => `${point} ${document}`)
  assert.deepEqual(points, ['MISSING id-card', 'C01 invoice', 'MISSING certificate'])
  assert.equal(answer.decision, 'reject')
})

test('a folder without pictures or applications is said so, and is a failure', async () => {
  const empty = await mkdtemp(path.join(folder, 'empty-'))
  const out = path.join(folder, 'out.json')

  assert.deepEqual(await findPictures(empty), [])
  assert.equal(await evaluateDocuments([empty, out]), 1)
  assert.equal(await evaluateDocumentSets([empty, out]), 1)
})

test('what somebody typed becomes facts by the plan, and what it does not say stays unknown', () => {
  const typed = {
    applicationDate: '2026-11-23',
    vehicleType: '电动自行车',
    applicantName: '李旻',
    usage: '外卖',
  }

  const application = parseApplication(JSON.stringify(typed))

  assert.equal(application.date, '2026-11-23')
  assert.deepEqual(application.profile, { name: '李旻' })
  assert.equal(application.answers['vehicle.kind'], 'ebike')
  assert.equal(application.answers['use.delivery'], true)
})
