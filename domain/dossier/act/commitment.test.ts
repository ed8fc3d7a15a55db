import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Dossier,
  decideCheckCommitment,
  decideCommit,
  decideSettleCommitment,
  decideTakeBackCommitment,
  findCommitment,
  listCheckQuestions,
  type SourceReply,
} from '#dossier'
import { at, continueWith, makeDossier, makeLibraryCard, planOf, said, today } from '../test-dossier.ts'

/** A reader without a proof of address may promise that they live in the city, unless they broke a promise before. */
const matter = makeLibraryCard({
  'facts.yaml': `address.inCity: { group: a, label: 住在本市, kind: yes-no, from: [{ register: population.inCity }] }
address.promised: { group: a, label: 承诺住在本市, kind: yes-no, from: [{ commitment: resident }] }
credit.broken: { group: hidden, label: 失信, kind: yes-no, from: [{ profile: broken }] }
`,
  'materials.yaml': `- id: address
  label: 居住证明
  proves: [address.inCity]
  required: card.kind = "adult"
  documents: [receipt]
  basis: 公共图书馆法
  routes:
    - { kind: register, source: population, given: address.inCity = true, because: 人口库已经核对 }
    - { kind: commitment, source: resident, because: 写一份承诺就行 }
    - { kind: upload, because: 拍照 }
`,
  'commitments.yaml': `- id: resident
  version: "2026.1"
  title: 居住承诺 | Promise about where you live
  text: 我承诺住在本市。 | I promise that I live in the city.
  law: 沪府发〔2017〕82号
  check-within: P30D
  kept: address.inCity = true
  otherwise: 承诺不实，读者证停用。 | The promise was not true; the card is suspended.
  excluded: credit.broken = true
`,
})

const adult = said('applicant', 'applicant', { 'card.kind': 'adult' })
/** The register answered and does not know them. */
const silent: Parameters<typeof makeDossier>[1][] = [
  { kind: 'source-asked', source: 'population', purpose: '核对', needs: {} },
  { kind: 'source-failed', source: 'population', reason: '没有回应', refused: true },
]

function planned(dossier: Dossier) {
  return planOf(dossier, matter).materials.find(({ id }) => id === 'address')
}

function commit(dossier: Dossier, version = '2026.1') {
  const plan = planOf(dossier, matter)
  return decideCommit(dossier, { matter, plan, material: 'address', version, textHash: 'abc', at })
}

const open = makeDossier(matter, adult, ...silent)
const promised = continueWith(open, commit(open))

test('where the register is silent a promise is asked for, and with it nothing has to be handed in', () => {
  assert.deepEqual([planned(open)?.status, planned(open)?.route], ['needed', 'commitment'])
  assert.equal(planOf(open, matter).blockers.at(-1)?.kind, 'commitment')

  assert.deepEqual([planned(promised)?.status, planned(promised)?.route], ['not-needed', 'commitment'])
  assert.equal(findCommitment(promised, 'address')?.until, '2026-12-23')
  assert.deepEqual(commit(promised), [])
})

test('while the register may still tell, nobody is asked to promise', () => {
  assert.equal(planned(makeDossier(matter, adult))?.route, 'register')
})

test('a register that says no leaves the promise open, for it may be behind', () => {
  const denied = makeDossier(matter, adult, said('register', 'population', { 'address.inCity': false }))

  assert.equal(planned(denied)?.route, 'commitment')
})

test('another wording than the present one is refused', () => {
  assert.throws(() => commit(open, '2025.1'), { code: 'conflict' })
})

test('who broke a promise hands the paper in', () => {
  const broken = continueWith(open, [said('profile', '', { 'credit.broken': true })])

  assert.equal(planned(broken)?.route, 'upload')
  assert.throws(() => commit(broken), { code: 'not-now' })
})

test('a promise is taken back before filing, and what it stated goes with it', () => {
  const back = continueWith(promised, decideTakeBackCommitment(promised, { material: 'address', reason: '' }))

  assert.equal(planned(back)?.status, 'needed')
  assert.equal(back.statements.has('address.promised'), false)
})

test('what the register says later tells whether the promise was kept; its silence tells nothing', () => {
  const granted = continueWith(promised, [
    { kind: 'submitted', contentHash: '' },
    { kind: 'granted', step: 'issue', certificate: 'C1', facts: [] },
  ])
  const check = (said: SourceReply) => {
    const replies = new Map([['population', said]])
    return decideCheckCommitment(granted, { matter, material: 'address', today, replies })
  }
  const answer = (inCity: boolean) => check({ kind: 'answered', values: { inCity }, asOf: at })

  const questions = listCheckQuestions(granted, { matter, material: 'address', today })
  const broken = continueWith(granted, answer(false))
  const settle = (revoked: boolean) => {
    const note = '已说明'
    return continueWith(broken, decideSettleCommitment(broken, { material: 'address', revoked, note }))
  }

  assert.deepEqual(
    questions.map(({ source, needs }) => [source, needs.id]),
    [['population', '310199199003070022']],
  )
  assert.deepEqual(check({ kind: 'failed', reason: '' }), [])
  assert.equal(findCommitment(continueWith(granted, answer(true)), 'address')?.status, 'kept')
  assert.equal(findCommitment(broken, 'address')?.status, 'broken')
  assert.equal(findCommitment(settle(false), 'address')?.status, 'kept')
  assert.equal(findCommitment(settle(true), 'address')?.status, 'revoked')
  assert.equal(settle(true).statements.has('address.promised'), true)
})
