import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import {
  countAccesses,
  isConsented,
  listConsents,
  openSources,
  type Question,
  recordConsent,
  type Sources,
  type SourcesOptions,
  withdrawConsent,
} from '#source'
import { makeTestDatabase } from '#testing'

const agencyFile = `
id: a-register
label: 测试库 | Test register
owner: 测试局 | Test bureau
protocol: http-json
key: { header: X-Key, environment: TEST_KEY }
headers: { purpose: X-Purpose, dossier: X-Dossier }
timeoutMs: 400
retries: 1
sources:
  person:
    freshSeconds: 60
    ask: { method: GET, path: "/people/{id}", query: { by: "{by?}" } }
    gives: { name: { at: /name, kind: text } }
  once:
    freshSeconds: 0
    ask: { method: POST, path: /once, body: { id: "{id}" } }
    gives: { name: { at: /name, kind: text } }
`
const district = '310101'
const purpose = '非机动车注册登记'
const seen: { method?: string; url?: string; headers: IncomingMessage['headers'] }[] = []
let behave: (response: ServerResponse) => void = answerWell

const folder = await mkdtemp(join(tmpdir(), 'haoban-sources-'))
await writeFile(join(folder, 'a-register.yaml'), agencyFile)
const server = createServer(({ method = '', url = '', headers }, response) => {
  seen.push({ method, url, headers })
  behave(response)
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const database = await makeTestDatabase()

after(async () => {
  server.closeAllConnections()
  server.close()
  await database.drop()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  seen.length = 0
  behave = answerWell
})

test('a question carries its purpose, its dossier and our key', async () => {
  const sources = open()

  const answer = await sources.ask(makeQuestion({ needs: { id: '7 a/b', by: '号' } }))

  assert.deepEqual(answer.kind === 'answered' && answer.values, { name: '林晓梅' })
  const [call] = seen
  assert.equal(call?.url, '/people/7%20a%2Fb?by=%E5%8F%B7')
  assert.equal(decodeURIComponent(String(call?.headers['x-purpose'])), purpose)
  assert.deepEqual([call?.headers['x-dossier'], call?.headers['x-key']], ['d-1', 'the key'])
  await sources.close()
})

test('equal questions asked at once are one call, and fresh answers are none', async () => {
  let now = new Date('2026-11-23T08:00:00Z')
  const sources = open({ now: () => now })
  behave = (response) => void pause(50).then(() => answerWell(response))

  const together = await Promise.all(Array.from({ length: 20 }, () => sources.ask(makeQuestion({}))))
  now = new Date('2026-11-23T08:00:30Z')
  const later = await sources.ask(makeQuestion({ dossier: 'd-2' }))
  const calls = seen.length
  now = new Date('2026-11-23T08:02:00Z')
  await sources.ask(makeQuestion({}))

  assert.ok(together.every(({ kind }) => kind === 'answered'))
  assert.equal(later.kind === 'answered' && later.asOf, '2026-11-23T08:00:00.000Z')
  assert.deepEqual([calls, seen.length], [1, 2])
  await sources.close()
})

test('another person or another purpose is another question', async () => {
  const sources = open()

  await sources.ask(makeQuestion({}))
  await sources.ask(makeQuestion({ needs: { id: '8' } }))
  await sources.ask(makeQuestion({ purpose: '另一件事' }))

  assert.equal(seen.length, 3)
  await sources.close()
})

test('what may be asked only once is not asked again', async () => {
  const sources = open()
  behave = (response) => void response.writeHead(503).end()

  const answer = await sources.ask(makeQuestion({ source: 'once' }))

  assert.equal(answer.kind === 'failed' && answer.code, 'status')
  assert.equal(seen.length, 1)
  await sources.close()
})

for (const [what, broken, code, calls] of [
  ['hangs', () => {}, 'timeout', 2],
  [
    'stops in the middle',
    (response) => void response.writeHead(200, { 'content-length': 99 }).end('{'),
    'timeout',
    2,
  ],
  ['hangs up', (response) => void response.destroy(), 'unreachable', 2],
  ['sends half a document', (response) => void response.end('{"name":'), 'garbage', 2],
  ['sends a page', (response) => void response.end('<html>'), 'garbage', 2],
  ['sends a list', (response) => void response.end('[]'), 'shape', 1],
  ['sends nothing', (response) => void response.end(), 'shape', 1],
  ['sends no end of text', (response) => void response.end('"'.padEnd(3_000_000, 'x')), 'garbage', 2],
  [
    'sends us elsewhere',
    (response) => void response.writeHead(302, { location: '/other' }).end(),
    'unreachable',
    2,
  ],
  ['does not know our key', (response) => void response.writeHead(401).end('no'), 'status', 1],
] as const satisfies readonly (readonly [string, typeof behave, string, number])[]) {
  test(`an agency that ${what} is a failure with a reason`, async () => {
    const sources = open()
    behave = broken

    const answer = await sources.ask(makeQuestion({}))

    assert.equal(answer.kind === 'failed' && answer.code, code)
    assert.match(answer.kind === 'failed' ? answer.reason : '', /测试库/u)
    assert.equal(seen.length, calls)
    await sources.close()
  })
}

test('an agency that keeps failing is left alone, shown as down, and found again', async () => {
  let now = 0
  const sources = open({ breaker: { failures: 4, restMs: 1_000 }, now: () => new Date(now) })
  behave = (response) => void response.writeHead(500).end()

  for (let times = 0; times < 5; times += 1) await sources.ask(makeQuestion({}))
  const whileDown = [seen.length, sources.states().get('person'), sources.states().get('once')]
  now = 1_000
  behave = answerWell
  const again = await sources.ask(makeQuestion({}))

  assert.deepEqual(whileDown, [4, 'down', 'down'])
  assert.equal(again.kind, 'answered')
  assert.equal(sources.states().get('person'), 'up')
  await sources.close()
})

test('without an address nothing is asked, and nothing breaks', async () => {
  const sources = open({ environment: {} })

  const answers = [
    await sources.ask(makeQuestion({})),
    await sources.ask(makeQuestion({ source: 'unknown' })),
  ]

  assert.deepEqual(
    [...sources.states()],
    [
      ['person', 'down'],
      ['once', 'down'],
    ],
  )
  assert.ok(answers.every((answer) => answer.kind === 'failed' && answer.code === 'no-address'))
  await sources.close()
})

test('a question without what it needs, or that would leave its path, is not sent', async () => {
  const sources = open()

  const answers = [
    await sources.ask(makeQuestion({ needs: {} })),
    await sources.ask(makeQuestion({ needs: { id: '..' } })),
  ]

  assert.ok(answers.every((answer) => answer.kind === 'failed' && answer.code === 'incomplete'))
  assert.equal(seen.length, 0)
  await sources.close()
})

test('who hangs up goes at once, and the others get their answer', async () => {
  const sources = open()
  behave = (response) => void pause(200).then(() => answerWell(response))
  const leaving = new AbortController()

  const impatient = sources.ask(makeQuestion({}), leaving.signal)
  const patient = sources.ask(makeQuestion({}))
  await pause(20)
  leaving.abort()
  const first = await impatient

  assert.equal(first.kind === 'failed' && first.code, 'hung-up')
  assert.equal((await patient).kind, 'answered')
  assert.equal(seen.length, 1)
  await sources.close()
})

test('closing ends what is under way', async () => {
  const sources = open()
  behave = () => {}

  const asking = sources.ask(makeQuestion({}))
  await pause(20)
  await sources.close()

  const answer = await asking
  assert.equal(answer.kind === 'failed' && answer.code, 'hung-up')
})

test('every use is counted by matter and agency, the real calls apart', async () => {
  const sources = open()
  const matter = randomUUID()

  await sources.ask(makeQuestion({ matter }))
  await sources.ask(makeQuestion({ matter }))
  behave = (response) => void response.writeHead(500).end()
  await sources.ask(makeQuestion({ matter, needs: { id: '9' } }))

  const from = new Date(Date.now() - 60_000)
  const counts = await countAccesses(database, { district, from, until: new Date(Date.now() + 60_000) })
  const shared = { matter, agency: 'a-register', source: 'person' }
  assert.deepEqual(
    counts.filter((count) => count.matter === matter),
    [
      { ...shared, outcome: 'answered', uses: 2, calls: 1 },
      { ...shared, outcome: 'failed', uses: 1, calls: 1 },
    ],
  )
  await sources.close()
})

test('a source that needs consent is asked only while the ledger has one for this dossier and purpose', async () => {
  const sources = open()
  const dossier = randomUUID()
  const ask = (changes: Partial<Question> = {}) =>
    sources.ask(makeQuestion({ dossier, consent: true, ...changes }))
  const consent = { district, dossier, source: 'person', purpose, givenBy: 'citizen-lin' }
  const at = new Date()

  const before = await ask()
  const given = {
    ...consent,
    givenAt: new Date(at.getTime() - 1_000),
    until: new Date(at.getTime() + 3_600_000),
  }
  await database.transaction((tx) => recordConsent(tx, given))
  const during = [await ask(), await ask({ purpose: '另一件事' }), await ask({ dossier: 'd-9' })]
  await database.transaction((tx) => withdrawConsent(tx, { ...consent, at: new Date() }))
  const afterwards = await ask()

  assert.equal(before.kind === 'refused' && before.code, 'consent')
  assert.deepEqual(
    during.map(({ kind }) => kind),
    ['answered', 'refused', 'refused'],
  )
  assert.equal(afterwards.kind, 'refused')
  const [line] = await listConsents(database, consent)
  assert.deepEqual([line?.givenBy, line?.withdrawnAt instanceof Date], ['citizen-lin', true])
  await sources.close()
})

test('a consent ends by itself', async () => {
  const consent = { district, dossier: randomUUID(), source: 'person', purpose, givenBy: 'x' }
  const [givenAt, until] = [new Date('2026-11-23T08:00:00Z'), new Date('2026-12-23T08:00:00Z')]

  await database.transaction((tx) => recordConsent(tx, { ...consent, givenAt, until }))

  assert.equal(await isConsented(database, { ...consent, at: givenAt }), true)
  assert.equal(await isConsented(database, { ...consent, at: until }), false)
})

test('an address that is none is told at the start', () => {
  assert.throws(
    () => open({ environment: { HAOBAN_AGENCY_A_REGISTER: 'somewhere' } }),
    /not an http address/u,
  )
})

function open(changes: Partial<SourcesOptions> = {}): Sources {
  const environment = { HAOBAN_AGENCY_A_REGISTER: address, TEST_KEY: 'the key' }
  return openSources({ database, district, folder, environment, ...changes })
}

function makeQuestion(changes: Partial<Question>): Question {
  return { source: 'person', dossier: 'd-1', matter: 'm-1', purpose, needs: { id: '7' }, ...changes }
}

function answerWell(response: ServerResponse): void {
  response.end('{"name":"林晓梅"}')
}
