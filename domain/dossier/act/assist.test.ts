import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainWeeks } from '#calendar'
import {
  type Dossier,
  type DossierEvent,
  decideAssistanceAnswer,
  decideAssistanceOverdue,
  decideAssistanceSent,
  findAssistanceQuestion,
} from '#dossier'
import { at, continueWith, makeDossier, makeLibraryCard, planOf, said, today } from '../test-dossier.ts'

/** Where a reader lives is confirmed by the neighbourhood office; a paper is asked for only when it does not answer. */
const matter = makeLibraryCard({
  'matter.yaml': `assistance:
  neighbourhood: { office: 街道办, question: 是否住在这里, subject: person.id, days: assistanceDays, basis: 716号令第七条 }
`,
  'parameters.yaml': `assistanceDays: [{ from: 2020-01-01, value: "5", source: 设计 }]
`,
  'facts.yaml': `address.confirmed: { group: a, label: 住在本市, kind: yes-no, from: [{ assistance: neighbourhood.confirmed }] }
`,
  'materials.yaml': `- id: address
  label: 居住证明
  proves: [address.confirmed]
  required: card.kind = "adult"
  documents: [receipt]
  basis: 公共图书馆法
  routes:
    - { kind: assistance, source: neighbourhood, because: 街道办核实 }
    - { kind: upload, because: 拍照 }
`,
})

const filed = makeDossier(matter, said('applicant', 'applicant', { 'card.kind': 'adult' }), {
  kind: 'submitted',
  contentHash: '',
})
const sent = { material: 'address', request: 'neighbourhood', reference: 'XZ1', until: '2026-11-30' }
const asked = continueWith(filed, decideAssistanceSent(filed, sent))

function planned(dossier: Dossier) {
  const { materials, awaited } = planOf(dossier, matter)
  const { status, route } = materials.find(({ id }) => id === 'address') ?? {}
  return { status, route, awaited }
}

function kindsOf(events: readonly DossierEvent[]) {
  return events.map(({ kind }) => kind)
}

test('nothing is asked of the applicant while another office can confirm, and the decision waits for it', () => {
  assert.deepEqual(planned(filed), { status: 'not-needed', route: 'assistance', awaited: ['address'] })
  assert.deepEqual(planned(asked), { status: 'not-needed', route: 'assistance', awaited: ['address'] })
})

test('the office is asked once, about the right person, with its working days', () => {
  const asking = { matter, material: 'address', today, calendar: plainWeeks }

  const question = findAssistanceQuestion(filed, asking)

  assert.deepEqual([question?.subject, question?.until], ['310199199003070022', '2026-11-30'])
  assert.equal(findAssistanceQuestion(asked, asking), undefined)
  assert.deepEqual(decideAssistanceSent(asked, sent), [])
})

test('what the office confirms is known, and nothing waits any more', () => {
  const answer = { reference: 'XZ1', confirmed: true, words: '属实' }
  const answered = continueWith(asked, decideAssistanceAnswer(asked, answer, { matter, at }))

  assert.deepEqual(planned(answered), { status: 'not-needed', route: 'assistance', awaited: [] })
  assert.equal(answered.statements.get('address.confirmed')?.at(-1)?.value, true)
  assert.deepEqual(decideAssistanceAnswer(answered, answer, { matter, at }), [])
})

test('what the office denies goes to a person', () => {
  const denied = decideAssistanceAnswer(
    asked,
    { reference: 'XZ1', confirmed: false, words: '查无此人' },
    { matter, at },
  )

  assert.deepEqual(kindsOf(denied), ['assistance-answered', 'facts-stated', 'handed-over'])
})

test('an office that lets its time pass is not waited for: a person looks, and the next route opens', () => {
  const onTime = decideAssistanceOverdue(asked, { reference: 'XZ1', matter, today: '2026-11-30' })
  const late = decideAssistanceOverdue(asked, { reference: 'XZ1', matter, today: '2026-12-01' })

  assert.deepEqual(onTime, [])
  assert.deepEqual(kindsOf(late), ['assistance-overdue', 'handed-over'])
  assert.equal(planned(continueWith(asked, late)).route, 'upload')
})
