import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { after, beforeEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { answerWell, makeQuestion, purpose, startTestAgency } from './test-agency.ts'

type Behaviour = (response: ServerResponse) => void

const agency = await startTestAgency()
after(() => agency.stop())
beforeEach(() => agency.reset())

test('a question carries its purpose, its dossier and our key', async () => {
  const sources = agency.open()

  const answer = await sources.ask(makeQuestion({ needs: { id: '7 a/b', by: '号' } }))

  assert.deepEqual(answer.kind === 'answered' && answer.values, { name: '林晓梅' })
  const [call] = agency.calls
  assert.equal(call?.url, '/people/7%20a%2Fb?by=%E5%8F%B7')
  assert.equal(decodeURIComponent(String(call?.headers['x-purpose'])), purpose)
  assert.deepEqual([call?.headers['x-dossier'], call?.headers['x-key']], ['d-1', 'the key'])
  await sources.close()
})

test('equal questions asked at once are one call, and fresh answers are none', async () => {
  let now = new Date('2026-11-23T08:00:00Z')
  const sources = agency.open({ now: () => now })
  agency.behave((response) => void pause(50).then(() => answerWell(response)))

  const together = await Promise.all(Array.from({ length: 20 }, () => sources.ask(makeQuestion())))
  now = new Date('2026-11-23T08:00:30Z')
  const later = await sources.ask(makeQuestion({ dossier: 'd-2' }))
  const calls = agency.calls.length
  now = new Date('2026-11-23T08:02:00Z')
  await sources.ask(makeQuestion())

  assert.ok(together.every(({ kind }) => kind === 'answered'))
  assert.equal(later.kind === 'answered' && later.asOf, '2026-11-23T08:00:00.000Z')
  assert.deepEqual([calls, agency.calls.length], [1, 2])
  await sources.close()
})

test('another person or another purpose is another question', async () => {
  const sources = agency.open()

  await sources.ask(makeQuestion())
  await sources.ask(makeQuestion({ needs: { id: '8' } }))
  await sources.ask(makeQuestion({ purpose: '另一件事' }))

  assert.equal(agency.calls.length, 3)
  await sources.close()
})

test('what may be asked only once is not asked again', async () => {
  const sources = agency.open()
  agency.behave((response) => void response.writeHead(503).end())

  const answer = await sources.ask(makeQuestion({ source: 'once' }))

  assert.equal(answer.kind === 'failed' && answer.code, 'status')
  assert.equal(agency.calls.length, 1)
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
] as const satisfies readonly (readonly [string, Behaviour, string, number])[]) {
  test(`an agency that ${what} is a failure with a reason`, async () => {
    const sources = agency.open()
    agency.behave(broken)

    const answer = await sources.ask(makeQuestion())

    assert.equal(answer.kind === 'failed' && answer.code, code)
    assert.match(answer.kind === 'failed' ? answer.reason : '', /测试库/u)
    assert.equal(agency.calls.length, calls)
    await sources.close()
  })
}

test('an agency that keeps failing is left alone, shown as down, and found again', async () => {
  let now = 0
  const sources = agency.open({ breaker: { failures: 4, restMs: 1_000 }, now: () => new Date(now) })
  agency.behave((response) => void response.writeHead(500).end())

  for (let times = 0; times < 5; times += 1) await sources.ask(makeQuestion())
  const whileDown = [agency.calls.length, sources.states().get('person'), sources.states().get('once')]
  now = 1_000
  agency.behave(answerWell)
  const again = await sources.ask(makeQuestion())

  assert.deepEqual(whileDown, [4, 'down', 'down'])
  assert.equal(again.kind, 'answered')
  assert.equal(sources.states().get('person'), 'up')
  await sources.close()
})

test('without an address nothing is asked, and nothing breaks', async () => {
  const sources = agency.open({ environment: {} })

  const answers = [await sources.ask(makeQuestion()), await sources.ask(makeQuestion({ source: 'unknown' }))]

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
  const sources = agency.open()

  const answers = [
    await sources.ask(makeQuestion({ needs: {} })),
    await sources.ask(makeQuestion({ needs: { id: '..' } })),
  ]

  assert.ok(answers.every((answer) => answer.kind === 'failed' && answer.code === 'incomplete'))
  assert.equal(agency.calls.length, 0)
  await sources.close()
})

test('who hangs up goes at once, and the others get their answer', async () => {
  const sources = agency.open()
  agency.behave((response) => void pause(200).then(() => answerWell(response)))
  const leaving = new AbortController()

  const impatient = sources.ask(makeQuestion(), leaving.signal)
  const patient = sources.ask(makeQuestion())
  await pause(20)
  leaving.abort()
  const first = await impatient

  assert.equal(first.kind === 'failed' && first.code, 'hung-up')
  assert.equal((await patient).kind, 'answered')
  assert.equal(agency.calls.length, 1)
  await sources.close()
})

test('closing ends what is under way', async () => {
  const sources = agency.open()
  agency.behave(() => {})

  const asking = sources.ask(makeQuestion())
  await pause(20)
  await sources.close()

  const answer = await asking
  assert.equal(answer.kind === 'failed' && answer.code, 'hung-up')
})

test('an address that is none is told at the start', () => {
  assert.throws(
    () => agency.open({ environment: { HAOBAN_AGENCY_A_REGISTER: 'somewhere' } }),
    /not an http address/u,
  )
})
