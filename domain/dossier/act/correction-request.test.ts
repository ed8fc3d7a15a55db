import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainWeeks } from '#calendar'
import {
  type Dossier,
  decideDispute,
  decideRequestAnswer,
  decideRequestOverdue,
  decideRequestSent,
  findAnswerDay,
  findText,
  knowledgeOf,
  Refusal,
} from '#dossier'
import { at, continueWith, makeDossier, makeLibraryCard, said, today } from '../test-dossier.ts'

const matter = makeLibraryCard({
  'matter.yaml': 'disputes: { days: answerDays, open: dispute.open, basis: 公共图书馆法 }\n',
  'facts.yaml':
    'dispute.open: { group: hidden, label: 没有答复的异议, kind: number, from: [{ profile: openDisputes }] }\n',
  'parameters.yaml': 'answerDays:\n  - { from: 2026-01-01, value: "5", source: 公共图书馆法 }\n',
})
const needs = { id: '310199199003070022' }
const asked = { kind: 'source-asked', source: 'population', purpose: '核对年龄', needs } as const
const consent = { kind: 'consent-given', sources: ['population'], purpose: '', until: '2027-01-01' } as const
const known = makeDossier(matter, consent, asked, said('register', 'population', { 'person.age': '61' }))
const disputed = continueWith(known, dispute(known))
const sent = { fact: 'person.age', source: 'population', reference: 'R1', until: '2026-11-30' }
const waiting = continueWith(disputed, decideRequestSent(disputed, sent))

function dispute(dossier: Dossier) {
  return decideDispute(dossier, { matter, fact: 'person.age', claims: '16', reason: '登记错了', at })
}

function countOpen(dossier: Dossier) {
  return findText(knowledgeOf(dossier, matter, today), 'dispute.open')
}

test('open disputes are counted from the beginning, so that rules can look at them', () => {
  const counts = [known, disputed, waiting].map(countOpen)

  assert.deepEqual(counts, ['0', '1', '1'])
})

test('an entry is disputed once until it is answered; the register stands meanwhile', () => {
  assert.throws(
    () => dispute(waiting),
    (error) => error instanceof Refusal && error.code === 'not-now',
  )
  assert.equal(findText(knowledgeOf(waiting, matter, today), 'person.age'), '61')
})

test('when the agency corrected its record it is asked again; when not, its reason stays', () => {
  const answer = (upheld: boolean) =>
    decideRequestAnswer(waiting, { reference: 'R1', upheld, words: '已核实' }, { matter, today, at })
  const upheld = answer(true)
  const rejected = continueWith(waiting, answer(false))

  assert.deepEqual(
    upheld.map(({ kind }) => kind),
    ['correction-request-answered', 'facts-stated', 'source-asked'],
  )
  assert.equal(rejected.correctionRequests[0]?.status, 'rejected')
  assert.equal(countOpen(rejected), '0')
  assert.deepEqual(
    decideRequestAnswer(rejected, { reference: 'R1', upheld: true, words: '' }, { matter, today, at }),
    [],
  )
})

test('an agency has its working days; when they are over that is told, and a late answer still counts', () => {
  const calendar = plainWeeks
  const until = findAnswerDay(known, { matter, today, calendar })
  const early = decideRequestOverdue(waiting, { reference: 'R1', today: until })
  const overdue = continueWith(
    waiting,
    decideRequestOverdue(waiting, { reference: 'R1', today: '2026-12-01' }),
  )
  const late = decideRequestAnswer(
    overdue,
    { reference: 'R1', upheld: false, words: '' },
    { matter, today, at },
  )

  assert.equal(until, '2026-11-30')
  assert.deepEqual(early, [])
  assert.equal(overdue.correctionRequests[0]?.status, 'overdue')
  assert.equal(late.length, 2)
})
