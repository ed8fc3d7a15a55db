import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import type { DossierView } from '#api'
import { Refusal } from '#dossier'
import type { Signatory } from '#http'
import { openReader } from '#recognition'
import type { Fixed } from '../call.ts'
import { eraseDue } from '../retention/erase-due.ts'
import { makeCall, makeCitizen, makeFiling, makeKey, type TestFiling } from '../test-filing.ts'
import { makeApplicant, makeCounter, plainAnswers } from '../test-people.ts'

type View = Fixed<DossierView>

const reader = openReader()
let filing: TestFiling
before(async () => {
  filing = await makeFiling({ reader })
})
after(async () => {
  await filing.close()
  await reader.close()
})

const office = { id: 'huangpu', name: '黄浦车管服务站' }
const elsewhere = { id: 'xuhui', name: '徐汇车管服务站' }
const company = { id: '91310000MA1FL0XX0A', name: '上海青禾即时配送有限公司', scope: ['*'] }
const grey = 200

/** An evenly grey picture: whatever else is on the copy was burnt in. */
function makePicture(): Promise<Buffer> {
  const background = { r: grey, g: grey, b: grey }
  return sharp({ create: { width: 900, height: 700, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

async function handIn(by: Signatory): Promise<View> {
  const applicant = makeApplicant(filing, by)
  const answered = await applicant.answer(await applicant.open(), plainAnswers)
  await applicant.upload(answered, 'invoice', { name: '发票.jpg', bytes: await makePicture() })
  return applicant.read(answered)
}

function show(by: Signatory | undefined, view: View) {
  const params = { dossier: view.id, upload: view.uploads[0]?.id ?? '' }
  return filing.handlers.showUpload(makeCall(by, { params }))
}

async function outcome(by: Signatory | undefined, view: View): Promise<string> {
  try {
    const { file } = await show(by, view)
    return (await shareMarked(file)) > 0.02 ? 'marked' : 'plain'
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error))
    return error.code
  }
}

/** The share of pixels that are not the grey of the picture. */
async function shareMarked(file: Uint8Array): Promise<number> {
  const pixels = await sharp(file).greyscale().raw().toBuffer()
  return pixels.filter((pixel) => Math.abs(pixel - grey) > 8).length / pixels.length
}

/** The dossier at the counter of the office, before it is decided. */
async function bring(view: View) {
  const applicant = makeApplicant(filing, makeCitizen({ id: view.applicant.id }))
  const [found] = (await applicant.offices(view)).filter(({ id }) => id === office.id)
  assert.ok(found)
  const booked = await applicant.book(view, found, '2026-11-24T09:00')
  const submitted = await applicant.submit(booked)
  filing.setClock('2026-11-24T09:05')
  const desk = await makeCounter(filing, office).checkIn(submitted.booking?.code ?? '')
  filing.setClock('2026-11-23T09:00')
  return desk
}

const people: Readonly<Record<string, Signatory | undefined>> = {
  nobody: undefined,
  'the applicant': makeCitizen({ id: 'owner' }),
  'the applicant under the name a counter gave': makeCitizen({ id: 'owner-again' }),
  'another citizen': makeCitizen({ id: 'other', claims: { identity_number: '310199198805050011' } }),
  'an agent of a company': makeCitizen({ id: 'agent', role: 'agent', company, claims: {} }),
  'an officer of the office': makeCounter({ handlers: undefined as never }, office).by,
  'an officer elsewhere': makeCounter({ handlers: undefined as never }, elsewhere).by,
  'an officer of no office': { ...makeCitizen({ id: 'lost', claims: {} }), role: 'officer' },
  'a helper': makeCitizen({ id: 'helper', role: 'helper', claims: {} }),
  'an administrator': makeCitizen({ id: 'admin', role: 'administrator', claims: {} }),
}

async function tryEverybody(view: View): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {}
  for (const [who, by] of Object.entries(people)) found[who] = await outcome(by, view)
  return found
}

const strangers = {
  nobody: 'not-signed-in',
  'the applicant': 'plain',
  'the applicant under the name a counter gave': 'not-found',
  'another citizen': 'not-found',
  'an agent of a company': 'not-found',
  'an officer elsewhere': 'not-found',
  'an officer of no office': 'not-found',
  'a helper': 'not-found',
  'an administrator': 'not-found',
}

test('a picture is shown plain to its applicant, marked to the office that has it, and to nobody else, ever', async () => {
  const view = await handIn(makeCitizen({ id: 'owner' }))

  const atHome = await tryEverybody(view)
  const desk = await bring(view)
  const inHand = await tryEverybody(view)
  await makeCounter(filing, office).deny(desk, ['不符合条件'])
  const ended = await tryEverybody(view)

  assert.deepEqual(atHome, { ...strangers, 'an officer of the office': 'not-found' })
  assert.deepEqual(inHand, { ...strangers, 'an officer of the office': 'marked' })
  assert.deepEqual(ended, { ...strangers, 'an officer of the office': 'marked' })
})

test('a picture the applicant removed is shown to nobody else, and no office is told of it', async () => {
  const owner = makeCitizen({ id: 'owner' })
  const view = await handIn(owner)
  const params = { dossier: view.id, upload: view.uploads[0]?.id ?? '' }
  const query = { key: makeKey() }
  const left = await filing.handlers.removeUpload(makeCall(owner, { params, query }))

  const { dossier } = await bring(left)
  const inHand = await tryEverybody(view)

  assert.deepEqual(inHand, { ...strangers, 'an officer of the office': 'not-found' })
  assert.deepEqual([left.removed.length, dossier.removed], [1, []])
})

test('agents see the papers of their own company only', async () => {
  const agent = (id: string, changes: object = {}) =>
    makeCitizen({ id, name: id, role: 'agent', company, claims: {}, ...changes })
  const view = await handIn(agent('agent-zheng'))

  const own = await outcome(agent('agent-tang'), view)
  const other = await outcome(agent('agent-else', { company: { ...company, id: '9131B' } }), view)

  assert.deepEqual([own, other], ['plain', 'not-found'])
})

test('every look of an office is logged and the applicant can see it', async () => {
  const citizen = makeCitizen({ id: 'watched', claims: { identity_number: '310199199003070049' } })
  const view = await handIn(citizen)
  await bring(view)
  const officer = people['an officer of the office']
  const list = () => filing.handlers.listViewings(makeCall(citizen, { params: { dossier: view.id } }))

  await show(citizen, view)
  const before = await list()
  await show(officer, view)
  await show(officer, view)
  const after = await list()

  assert.deepEqual(before, [])
  assert.deepEqual(
    after.map(({ by, office: where, upload }) => [by, where, upload]),
    Array.from({ length: 2 }, () => ['顾明', office.name, view.uploads[0]?.id]),
  )
  const stranger = makeCall(people['another citizen'], { params: { dossier: view.id } })
  await assert.rejects(filing.handlers.listViewings(stranger), /not-found/u)
})

test('what was removed can still be looked at by the applicant, what was deleted by nobody', async () => {
  const citizen = makeCitizen({ id: 'remover', claims: { identity_number: '310199199003070065' } })
  const view = await handIn(citizen)
  const params = { dossier: view.id, upload: view.uploads[0]?.id ?? '' }
  const query = { key: makeKey() }

  await filing.handlers.removeUpload(makeCall(citizen, { params, query }))

  const removed = await outcome(citizen, view)
  filing.setClock('2026-11-30T03:00')
  await eraseDue(filing.parts, view.id)
  filing.setClock('2026-11-23T09:00')

  assert.deepEqual([removed, await outcome(citizen, view)], ['plain', 'not-found'])
})
