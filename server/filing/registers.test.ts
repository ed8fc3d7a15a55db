import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { DossierView } from '#api'
import type { Signatory } from '#http'
import { openReader, type Reader } from '#recognition'
import { type City, startCity } from '../../sandbox/index.ts'
import type { Fixed } from './call.ts'
import { makeCall, makeCitizen, makeFiling, makeKey, readUntil, type TestFiling } from './make-filing.ts'

let city: City
let reader: Reader
let filing: TestFiling
before(async () => {
  city = await startCity({ residents: 10 })
  reader = openReader()
  const environment = { HAOBAN_AGENCIES: JSON.stringify(city.agencies), HAOBAN_AGENCY_KEY: city.apiKey }
  filing = await makeFiling({ environment, reader })
})
after(async () => {
  await filing?.close()
  await reader?.close()
  await city?.stop()
})

const papers = join(import.meta.dirname, '../../sandbox/papers')
const consented = ['population-register', 'residence-register', 'ebike-owner', 'disability-register']

async function findAccount(subject: string): Promise<Signatory> {
  const answer = await fetch(`${city.control}/control/accounts`)
  const accounts = (await answer.json()) as Record<string, unknown>[]
  const found = accounts.find((account) => account.sub === subject)
  assert.ok(found, JSON.stringify(accounts[0]))
  return makeCitizen({ id: subject, name: String(found.name), claims: found })
}

async function open(by: Signatory): Promise<Fixed<DossierView>> {
  const body = { matter: 'ebike-registration', key: makeKey() }
  return filing.handlers.openDossier(makeCall(by, { body }))
}

function read(by: Signatory, id: string) {
  return () => filing.handlers.readDossier(makeCall(by, { params: { dossier: id } }))
}

async function consent(by: Signatory, { id, version }: Fixed<DossierView>) {
  const body = { key: makeKey(), version, sources: consented, given: true }
  return filing.handlers.giveConsent(makeCall(by, { params: { dossier: id }, body }))
}

async function answer(
  by: Signatory,
  { id, version }: Fixed<DossierView>,
  values: Record<string, string | boolean>,
) {
  const body = { key: makeKey(), version, values, confirm: [] }
  return filing.handlers.stateFacts(makeCall(by, { params: { dossier: id }, body }))
}

async function upload(by: Signatory, { id }: Fixed<DossierView>, paper: { material: string; file: string }) {
  const bytes = await readFile(join(papers, paper.file))
  const body = { key: makeKey(), material: paper.material }
  return filing.handlers.addUpload(
    makeCall(by, { params: { dossier: id }, body, file: { name: paper.file, bytes } }),
  )
}

const answers = {
  'vehicle.kind': 'ebike',
  'owner.kind': 'self',
  'origin.kind': 'bought',
  'use.delivery': false,
  'visit.self': true,
  'applicant.phone': '13800000001',
}

test('two photographs and six answers fill the whole form, every value with its source', async () => {
  const citizen = await findAccount('citizen-lin')
  const opened = await open(citizen)
  const agreed = await consent(citizen, opened)
  const answered = await answer(citizen, agreed, answers)
  await upload(citizen, answered, { material: 'invoice', file: 'demo-invoice.jpg' })
  await upload(citizen, answered, { material: 'certificate', file: 'demo-certificate.jpg' })

  const view = await readUntil(
    read(citizen, opened.id),
    ({ uploads, sources }) =>
      uploads.every(({ status }) => status === 'read') &&
      sources.length >= 5 &&
      sources.every(({ state }) => state === 'answered'),
    60_000,
  )

  assert.deepEqual(view.plan.blockers, [])
  assert.equal(view.plan.verdict, 'met')
  assert.deepEqual(view.plan.questions, [])
  const sourceless = view.plan.rows.filter(({ value, source }) => value !== undefined && source === undefined)
  assert.deepEqual(sourceless, [])
  assert.ok(view.plan.burden.now.fields <= 6)
})
