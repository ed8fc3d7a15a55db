import assert from 'node:assert/strict'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { DossierView } from '#api'
import type { FactValue } from '#fact'
import type { Signatory } from '#http'
import { type City, startCity } from '../../sandbox/index.ts'
import { lookAtAssistance } from './assistance/work.ts'
import type { Fixed } from './call.ts'
import { checkCommitment } from './commitment/check-commitment.ts'
import { honest, makePermitFolder, office, writePermit } from './decide/test-permit.ts'
import { makeCall, makeCitizen, makeFiling, makeKey, readUntil, type TestFiling } from './test-filing.ts'

/** Many rods take a promise to own no e-bike, very many the word of the sports office. */
const changes = {
  'matter.yaml': [
    'decision:',
    `  ebike-owner: { label: 登记库, purpose: 核查承诺, basis: 渔业法, needs: { identityNumber: person.idNumber }, consent: false }
assistance:
  club: { office: 体育局, question: 是不是协会会员, subject: person.idNumber, days: clubDays, basis: 716号令第七条 }
decision:`,
  ],
  'facts.yaml': [
    'angler.banned',
    `person.idNumber: { group: a, label: 身份证号码, kind: identity-number, sensitive: true, from: [{ profile: identityNumber }] }
bikes.count: { group: hidden, label: 电动自行车, kind: number, from: [{ register: ebike-owner.count }] }
bikes.promised: { group: a, label: 承诺没有车, kind: yes-no, from: [{ commitment: no-bike }] }
club.member: { group: a, label: 协会会员, kind: yes-no, from: [{ assistance: club.confirmed }] }
credit.brokenOn: { group: hidden, label: 失信日, kind: date, from: [{ profile: promiseBrokenOn }] }
angler.banned`,
  ],
  'parameters.yaml': [
    'mostRods:',
    `clubDays:
  - { from: 2026-01-01, value: "5", source: 设计 }
mostRods:`,
  ],
  'materials.yaml': [
    '[]',
    `- id: bikes
  label: 无车证明
  proves: [bikes.count]
  required: permit.rods = 4
  documents: [receipt]
  basis: 渔业法
  routes:
    - { kind: commitment, source: no-bike, because: 写一份承诺 }
    - { kind: upload, because: 拍照 }
- id: club
  label: 会员证
  proves: [club.member]
  required: permit.rods = 5
  documents: []
  basis: 渔业法
  routes:
    - { kind: assistance, source: club, because: 体育局核实 }
`,
  ],
} as const

const commitments = `- id: no-bike
  version: "1"
  title: 无车承诺
  text: 我承诺没有电动自行车。
  law: 沪府发〔2017〕82号
  check-within: P30D
  kept: bikes.count = 0
  otherwise: 名下有车，承诺不实。
  excluded: date(today) < credit.brokenOn + duration("P12M")
`

let folder: string
let city: City
let filing: TestFiling
before(async () => {
  folder = await makePermitFolder()
  await writePermit(folder, changes)
  await writeFile(join(folder, 'fishing-permit', 'commitments.yaml'), commitments)
  city = await startCity({ residents: 10 })
  const environment = { HAOBAN_AGENCIES: JSON.stringify(city.agencies), HAOBAN_AGENCY_KEY: city.apiKey }
  filing = await makeFiling({ environment, matters: folder })
})
after(async () => {
  await filing?.close()
  await city?.stop()
  await rm(folder, { recursive: true })
})

const officer: Signatory = { id: 'yu', name: '余', role: 'officer', level: 'L3', office, claims: {} }

async function findAccount(subject: string): Promise<Signatory> {
  const answer = await fetch(`${city.control}/control/accounts`)
  const found = ((await answer.json()) as Record<string, unknown>[]).find(({ sub }) => sub === subject)
  assert.ok(found)
  return makeCitizen({ id: subject, name: String(found.name), claims: found })
}

/** Opens a permit and says how many rods. */
async function fill(by: Signatory, rods: string): Promise<Fixed<DossierView>> {
  const { handlers } = filing
  const opened = await handlers.openDossier(
    makeCall(by, { body: { matter: 'fishing-permit', key: makeKey() } }),
  )
  const values: Record<string, FactValue> = { ...honest, 'permit.rods': rods }
  const body = { key: makeKey(), version: opened.version, values, confirm: [] }
  return handlers.stateFacts(makeCall(by, { params: { dossier: opened.id }, body }))
}

function submit(by: Signatory, { id, version }: Fixed<DossierView>) {
  const body = { key: makeKey(), version, agreed: true } as const
  return filing.handlers.submit(makeCall(by, { params: { dossier: id }, body }))
}

function commit(by: Signatory, { id }: Fixed<DossierView>) {
  const body = { key: makeKey(), material: 'bikes', version: '1', agreed: true } as const
  return filing.handlers.commit(makeCall(by, { params: { dossier: id }, body }))
}

function until(by: Signatory, { id }: Fixed<DossierView>, isDone: (view: Fixed<DossierView>) => boolean) {
  return readUntil(() => filing.handlers.readDossier(makeCall(by, { params: { dossier: id } })), isDone)
}

const isGranted = ({ state }: Fixed<DossierView>) => state === 'granted'
const check = (dossier: string) =>
  checkCommitment(filing.parts, {
    ...{ data: { dossier, material: 'bikes' }, attempt: 0, isLast: false },
    signal: AbortSignal.timeout(10_000),
  })

test('without the promise it is not filed; with it, it is granted, and the later check finds it kept', async () => {
  const lin = await findAccount('citizen-lin')
  const filled = await fill(lin, '4')
  await assert.rejects(submit(lin, filled), { code: 'not-ready' })

  const granted = await until(lin, await submit(lin, await commit(lin, filled)), isGranted)
  await check(granted.id)
  const checked = await until(lin, granted, () => true)

  assert.ok(checked.moments.some(({ title }) => title.zh === '核查过了，承诺属实'))
})

test('a promise taken back is asked for again', async () => {
  const lin = await findAccount('citizen-lin')
  const promised = await commit(lin, await fill(lin, '4'))

  const back = await filing.handlers.takeBackCommitment(
    makeCall(lin, { params: { dossier: promised.id, material: 'bikes' }, query: { key: makeKey() } }),
  )

  assert.deepEqual(promised.plan.blockers, [])
  assert.deepEqual(
    back.plan.blockers.map(({ kind }) => kind),
    ['commitment'],
  )
})

test('a promise that was not kept comes to the accountable office, and once revoked no other is taken', async () => {
  const he = await findAccount('citizen-he')
  const granted = await until(he, await submit(he, await commit(he, await fill(he, '4'))), isGranted)
  await check(granted.id)

  const params = { dossier: granted.id }
  const review = await filing.handlers.readReview(makeCall(officer, { params }))
  const body = { material: 'bikes', revoked: true, note: '名下有三辆车' }
  const settled = await filing.handlers.settlePromise(
    makeCall(officer, { params, body: { key: makeKey(), version: review.dossier.version, ...body } }),
  )
  const next = await fill(he, '4')

  assert.equal(review.task?.kind, 'promise')
  assert.equal(review.promise?.title.zh, '无车承诺')
  assert.ok(settled.dossier.moments.some(({ detail }) => detail?.zh === '名下有三辆车'))
  assert.equal(next.plan.materials.find(({ id }) => id === 'bikes')?.route, 'upload')
  await assert.rejects(commit(he, next), { code: 'not-now' })
})

/** Files what another office has to confirm, and waits until it was asked. */
async function fileAwaiting(by: Signatory): Promise<{ view: Fixed<DossierView>; reference: string }> {
  const filed = await submit(by, await fill(by, '5'))
  const view = await until(by, filed, ({ moments }) =>
    moments.some(({ title }) => title.zh === '已请体育局核实'),
  )
  const inquiries = (await (await fetch(`${city.control}/control/inquiries`)).json()) as {
    reference: string
    status: string
  }[]
  const reference = inquiries.find(({ status }) => status === 'open')?.reference
  assert.ok(reference)
  return { view, reference }
}

async function answer(reference: string, status: 'confirmed' | 'denied'): Promise<void> {
  const response = await fetch(`${city.control}/control/inquiries/${reference}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status, words: '已核' }),
  })
  assert.ok(response.ok, await response.text())
}

test('what another office confirms is granted without a paper, however often it says so', async () => {
  const lin = await findAccount('citizen-lin')
  const { view, reference } = await fileAwaiting(lin)
  assert.equal(view.state, 'submitted')

  await answer(reference, 'confirmed')
  const data = { dossier: view.id, reference }
  await lookAtAssistance(filing.parts, { data })
  await lookAtAssistance(filing.parts, { data })

  const granted = await until(lin, view, isGranted)
  assert.equal(granted.moments.filter(({ title }) => title.zh === '别的部门已核实').length, 1)
})

test('what another office denies, or does not answer in its days, goes to a person', async () => {
  const [lin, zhou] = [await findAccount('citizen-lin'), await findAccount('citizen-zhou')]
  const denied = await fileAwaiting(lin)
  await answer(denied.reference, 'denied')
  await lookAtAssistance(filing.parts, { data: { dossier: denied.view.id, reference: denied.reference } })
  const silent = await fileAwaiting(zhou)
  const look = () =>
    lookAtAssistance(filing.parts, { data: { dossier: silent.view.id, reference: silent.reference } })

  await look()
  const waiting = await until(zhou, silent.view, () => true)
  filing.setClock('2026-12-08T09:00')
  await look()

  assert.equal((await until(lin, denied.view, () => true)).state, 'reviewing')
  assert.equal(waiting.state, 'submitted')
  assert.equal((await until(zhou, silent.view, () => true)).state, 'reviewing')
})
