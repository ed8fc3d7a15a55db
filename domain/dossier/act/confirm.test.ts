import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  askConfirmation,
  type Dossier,
  decideConfirm,
  decideExpireConfirmation,
  decideRefuseConfirmation,
  decideRemind,
  describeConfirmation,
  findConfirmationContent,
  Refusal,
} from '#dossier'
import { at, continueWith, makeDossier, makeLibraryCard, said, today } from '../test-dossier.ts'

/** A book is lent to somebody else, who has to agree within two days. */
const matter = makeLibraryCard({
  'facts.yaml': `friend.name: { group: a, label: 借给谁, kind: text, question: 谁？, from: [applicant] }
friend.id: { group: a, label: 身份证号码, kind: identity-number, question: 号码？, from: [applicant] }
friend.late: { group: a, label: 逾期, kind: yes-no, from: [{ register: population.late }] }
friend.by: { group: a, label: 确认的人, kind: text, from: [{ profile: confirmedBy }] }
friend.hours: { group: a, label: 几小时, kind: number, from: [{ profile: confirmedAfterHours }] }
friend.refused: { group: a, label: 不同意, kind: yes-no, from: [{ profile: confirmationRefused }] }
`,
  'matter.yaml': `confirmation:
  party: { name: friend.name, id-number: friend.id }
  hours: friendHours
  facts: [book.title, friend.late]
  declaration: 我同意 | I agree
  afterwards: 书给您 | You get the book
`,
  'parameters.yaml': 'friendHours:\n  - { from: 2020-01-01, value: "48", source: 图书馆 }\n',
})
const hash = (text: string) => `hash of ${text}`
const later = (hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString()

function makeAsked(late: boolean | 'unknown' = false): Dossier {
  const friend = { 'friend.name': '张建国', 'friend.id': '310113199001012232', 'book.title': '围城' }
  const draft = makeDossier(matter, said('applicant', 'applicant', friend))
  const known =
    late === 'unknown'
      ? draft
      : continueWith(draft, [said('register', 'population', { 'friend.late': late })])
  return continueWith(known, askConfirmation(known, { matter, today, at, hash }))
}

function seenBy(dossier: Dossier): string {
  const content = findConfirmationContent(dossier, matter, today)
  assert.ok(content)
  return hash(describeConfirmation(matter, content))
}

test('the person is asked by name and number, for the hours the parameter says', () => {
  const dossier = makeAsked()

  assert.equal(dossier.state, 'confirming')
  assert.deepEqual(dossier.confirmation?.party, { name: '张建国', idNumber: '310113199001012232' })
  assert.equal(dossier.confirmation?.until, later(48))
})

test('who agrees to what they saw goes on, and how it came about becomes facts', () => {
  const dossier = makeAsked()

  const events = decideConfirm(dossier, { matter, today, at: later(1.5), seen: seenBy(dossier), hash })

  const after = continueWith(dossier, events, later(1.5))
  assert.equal(after.state, 'submitted')
  assert.equal(after.confirmation?.status, 'confirmed')
  assert.equal(after.statements.get('friend.by')?.[0]?.value, '本人')
  assert.equal(after.statements.get('friend.hours')?.[0]?.value, '1.50')
  assert.equal(after.statements.get('friend.refused')?.[0]?.value, false)
})

test('what changed after it was shown has to be seen first', () => {
  const dossier = makeAsked()
  const seen = seenBy(dossier)
  const changed = continueWith(dossier, [said('register', 'population', { 'friend.late': true })])

  const refusal = refusalOf(() => decideConfirm(changed, { matter, today, at: later(1), seen, hash }))

  assert.equal(refusal.code, 'conflict')
})

test('nobody agrees to what a register still has to say', () => {
  const dossier = makeAsked('unknown')

  const refusal = refusalOf(() =>
    decideConfirm(dossier, { matter, today, at: later(1), seen: seenBy(dossier), hash }),
  )

  assert.equal(refusal.code, 'not-ready')
})

test('whoever refuses ends it, with their words', () => {
  const dossier = makeAsked()

  const events = decideRefuseConfirmation(dossier, { matter, reason: '我不借', at: later(1) })

  const after = continueWith(dossier, events, later(1))
  assert.equal(after.state, 'withdrawn')
  assert.deepEqual([after.confirmation?.status, after.confirmation?.reason], ['refused', '我不借'])
})

test('time runs out to the second, and asking again gives all of it anew', () => {
  const dossier = makeAsked()
  const reminded = continueWith(
    dossier,
    decideRemind(dossier, { matter, today, at: later(2), hash }),
    later(2),
  )
  const act = { matter, today, seen: seenBy(dossier), hash }

  assert.deepEqual(decideExpireConfirmation(dossier, later(47.9)), [])
  assert.equal(continueWith(dossier, decideExpireConfirmation(dossier, later(48))).state, 'withdrawn')
  assert.deepEqual(decideExpireConfirmation(reminded, later(48)), [])
  assert.equal(decideConfirm(dossier, { ...act, at: later(48) })[0]?.kind, 'confirmed')
  assert.equal(refusalOf(() => decideConfirm(dossier, { ...act, at: later(48.001) })).code, 'not-now')
})

test('nobody is pressed: within an hour nothing is sent again', () => {
  const dossier = makeAsked()

  const refusal = refusalOf(() => decideRemind(dossier, { matter, today, at: later(0.5), hash }))

  assert.equal(refusal.code, 'not-now')
})

function refusalOf(act: () => unknown): Refusal {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('It was not refused')
}
