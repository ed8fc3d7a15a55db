import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { DossierView } from '#api'
import type { Signatory } from '#http'
import { openReader, type Reader } from '#recognition'
import { listConsents } from '#source'
import { type City, startCity } from '../../sandbox/index.ts'
import type { Fixed } from './call.ts'
import { makeCitizen, makeFiling, readUntil, type TestFiling } from './test-filing.ts'
import { makeApplicant, makeCounter, plainAnswers } from './test-people.ts'
import { lookAtSource } from './work/ask.ts'
import { deliverMessage } from './work/message.ts'

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

const answers = {
  'vehicle.kind': 'ebike',
  'owner.kind': 'self',
  'origin.kind': 'bought',
  'use.delivery': false,
  'visit.self': true,
  'applicant.phone': '13800000001',
}

function isSettled({ uploads, sources }: Fixed<DossierView>): boolean {
  return uploads.every(({ status }) => status === 'read') && sources.every(({ state }) => state !== 'waiting')
}

test('two photographs and six answers fill the whole form, every value with its source', async () => {
  const applicant = makeApplicant(filing, await findAccount('citizen-lin'))
  const opened = await applicant.open()
  const answered = await applicant.answer(await applicant.consent(opened, consented), answers)
  await applicant.upload(answered, 'invoice', await readPaper('demo-invoice.jpg'))
  await applicant.upload(answered, 'certificate', await readPaper('demo-certificate.jpg'))

  const view = await readUntil(
    () => applicant.read(opened),
    (view) => isSettled(view) && view.sources.length >= 5,
    180_000,
  )

  assert.deepEqual(view.plan.blockers, [])
  assert.equal(view.plan.verdict, 'met')
  assert.deepEqual(view.plan.questions, [])
  const sourceless = view.plan.rows.filter(({ value, source }) => value !== undefined && source === undefined)
  assert.deepEqual(sourceless, [])
  assert.ok(view.plan.burden.now.fields <= 6)
})

test('what is granted stands in the register, and the same vehicle is not registered again', async () => {
  const { setClock } = filing
  const applicant = makeApplicant(filing, await findAccount('citizen-lin'))
  const draft = await applicant.open()
  const [office] = await applicant.offices(draft)
  assert.ok(office?.earliest)
  const submitted = await applicant.submit(await applicant.book(draft, office))
  setClock(office.earliest)
  const counter = makeCounter(filing, office)
  const checkedIn = await counter.checkIn(submitted.booking?.code ?? '')
  const granted = await counter.grant(await counter.assign(await counter.inspect(checkedIn)))

  const vin = String(draft.plan.rows.find(({ fact }) => fact === 'bike.vin')?.value)
  const vehicle = await readVehicleUntil(vin, 'registered')
  const again = makeApplicant(filing, await findAccount('citizen-zhao'))
  const other = await again.answer(await again.consent(await again.open(), consented), {
    ...answers,
    'bike.vin': vin,
  })
  const refused = await readUntil(
    () => again.read(other),
    ({ plan }) => plan.verdict === 'unmet',
    30_000,
  )

  assert.equal(vehicle.djxx?.hphm, granted.dossier.result?.number)
  assert.equal(refused.plan.blockers[0]?.about, 'not-registered')
})

async function readVehicleUntil(vin: string, state: string) {
  const url = new URL(`fjdc/v1/vehicles/${vin}`, city.agencies['bike-register'])
  const headers = { 'x-api-key': city.apiKey, 'x-purpose': 'test' }
  for (let tries = 0; ; tries += 1) {
    const vehicle = (await (await fetch(url, { headers })).json()) as { zt: string; djxx?: { hphm: string } }
    if (vehicle.zt === state || tries > 100) return vehicle
    await pause(100)
  }
}

test('a register that is failing holds nothing up, and is asked again when it is back', async () => {
  const applicant = makeApplicant(filing, await findAccount('citizen-chen'))
  await disturb('population-register', { failing: { status: 503, rate: 1 } })
  const opened = await applicant.consent(await applicant.open(), consented)
  const failed = await readUntil(
    () => applicant.read(opened),
    (view) => stateOf(view, 'population-register') === 'failed',
    20_000,
  )
  await disturb('population-register', {})

  filing.setClock('2026-11-25T09:30')
  await lookAtSource(filing.parts, { data: { dossier: opened.id, source: 'population-register' } })
  const answered = await readUntil(
    () => applicant.read(opened),
    (view) => stateOf(view, 'population-register') === 'answered',
    20_000,
  )

  assert.equal(failed.plan.rows.find(({ fact }) => fact === 'applicant.household')?.value, undefined)
  const household = answered.plan.rows.find(({ fact }) => fact === 'applicant.household')
  assert.deepEqual([household?.value, household?.source?.kind], ['shanghai', 'register'])
})

test('nobody is asked without consent, and what was agreed is in the ledger', async () => {
  const applicant = makeApplicant(filing, await findAccount('citizen-wu'))
  const opened = await applicant.answer(await applicant.open(), answers)
  const place = { district: filing.parts.district, dossier: opened.id }

  const agreed = await applicant.consent(opened, ['population-register'])
  await applicant.consent(agreed, ['population-register'], false)

  assert.deepEqual(opened.sources, [])
  const [line] = await listConsents(filing.database, place)
  assert.equal(line?.source, 'population-register')
  assert.ok(line.withdrawnAt)
})

test('the applicant is told what happened, once', async () => {
  const applicant = makeApplicant(filing, await findAccount('citizen-shen'))
  const answered = await applicant.answer(await applicant.open(), plainAnswers)
  const [office] = await applicant.offices(answered)
  assert.ok(office)
  const submitted = await applicant.submit(await applicant.book(answered, office))

  const texts = await readInboxUntil('citizen-shen', 2)
  await deliverMessage(filing.parts, { data: { dossier: submitted.id, sequence: submitted.version } })

  assert.ok(texts.some((text) => text.includes(submitted.booking?.code ?? 'none')))
  assert.ok(texts.some((text) => text.includes(submitted.number)))
  assert.equal((await readInboxUntil('citizen-shen', 2)).length, 2)
})

function stateOf({ sources }: Fixed<DossierView>, name: string): string | undefined {
  return sources.find(({ source }) => source === name)?.state
}

async function disturb(agency: string, disturbance: object): Promise<void> {
  const answer = await fetch(`${city.control}/control/agencies/${agency}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(disturbance),
  })
  assert.ok(answer.ok)
}

async function readPaper(name: string) {
  return { name, bytes: await readFile(join(papers, name)) }
}

async function readInboxUntil(recipient: string, count: number): Promise<readonly string[]> {
  const url = new URL(`messages?recipient=${recipient}`, city.agencies['message-inbox'])
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(url, { headers: { 'x-api-key': city.apiKey, 'x-purpose': 'test' } })
    const { items } = (await answer.json()) as { items: { title: string; body: string }[] }
    if (items.length >= count || tries > 100) return items.map(({ title, body }) => `${title} ${body}`)
    await pause(100)
  }
}
