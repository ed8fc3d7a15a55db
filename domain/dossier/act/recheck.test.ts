import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { Refusal } from '#dossier'
import type { Dossier } from '../dossier.ts'
import { findTask } from '../task.ts'
import { blameless, going, makeFishingPermit, registerSaid, submitted } from '../test-decision.ts'
import { at, continueWith, makeDossier, planOf, today } from '../test-dossier.ts'
import { decideAskPerson } from './ask-person.ts'
import { decideByRules } from './decide-by-rules.ts'
import { decideRecheck, isDrawn } from './recheck.ts'
import { decideReview } from './review-by-hand.ts'

const matter = makeFishingPermit()
const terms = matter.decision

function decided(values: Parameters<typeof registerSaid>[0], stopped?: string): Dossier {
  const filed = makeDossier(matter, registerSaid(values), submitted)
  const ruling = { ...going, matter, today, plan: planOf(filed, matter), stopped }
  return continueWith(filed, decideByRules(filed, ruling))
}

const denied = () => decided({ ...blameless, 'angler.banned': true })
const asked = (dossier: Dossier) =>
  continueWith(dossier, decideAskPerson(dossier, { matter, words: '请看看' }))

function review(dossier: Dossier, change: Partial<Parameters<typeof decideReview>[1]>) {
  return decideReview(dossier, {
    ...going,
    ...{ matter, today, at, version: dossier.version, by: 'officer', outcome: 'approve' as const },
    ...{ note: '', reasons: [], items: [], isAgainstRules: false },
    ...change,
  })
}

test('about as many decisions are drawn as the matter says, whoever draws them', () => {
  assert.ok(terms)
  const hashes = Array.from({ length: 10_000 }, (_, n) => createHash('sha256').update(`${n}`).digest('hex'))

  const drawn = hashes.filter((hash) => isDrawn({ hash }, terms))

  assert.ok(Math.abs(drawn.length - 1000) < 120, `${drawn.length}`)
})

test('while automatic decisions are stopped, everything due goes to a person who is told why', () => {
  const dossier = decided(blameless, '系统升级')

  assert.equal(dossier.state, 'reviewing')
  assert.equal(dossier.handover?.cause, 'switch')
  assert.equal(findTask(dossier, matter)?.because.zh, '自动办理暂停，由工作人员办理：系统升级')
})

test('who asks for a person gets one: before the decision, and after a refusal', () => {
  const draft = asked(makeDossier(matter, registerSaid(blameless)))
  const filed = continueWith(draft, [submitted])
  const ruling = { ...going, matter, today, plan: planOf(filed, matter), stopped: undefined }

  const before = continueWith(filed, decideByRules(filed, ruling))
  const after = asked(denied())

  assert.equal(before.handover?.cause, 'asked')
  assert.equal(after.state, 'reviewing')
  assert.equal(after.endedAt, undefined)
})

test('asking again while nobody has answered changes nothing', () => {
  const once = asked(denied())

  const twice = decideAskPerson(once, { matter, words: '再问一次' })

  assert.deepEqual(twice, [])
})

test('what was granted is not taken back by an objection; the office looks and answers', () => {
  const granted = asked(decided(blameless))

  const task = findTask(granted, matter)
  const answered = continueWith(
    granted,
    decideRecheck(granted, { terms, agrees: true, note: '核对过，没有错' }),
  )

  assert.equal(granted.state, 'granted')
  assert.equal(task?.kind, 'objection')
  assert.equal(answered.personAsked?.answered, true)
})

test('who does not agree when checking gives it on, and cannot decide it themselves', () => {
  const granted = asked(decided(blameless))
  const events = decideRecheck(granted, { terms, agrees: false, note: '照片不是本人' })
  const given = continueWith(granted, events)

  assert.equal(given.state, 'reviewing')
  assert.throws(() => review(given, { by: 'reader', outcome: 'reject', reasons: ['不是本人'] }), Refusal)
  const back = continueWith(given, review(given, { outcome: 'reject', reasons: ['不是本人'] }))
  assert.equal(back.state, 'denied')
  assert.equal(back.grant, undefined)
})

test('what is granted stays granted when a person looks again and upholds it', () => {
  const granted = asked(decided(blameless))
  const given = continueWith(granted, decideRecheck(granted, { terms, agrees: false, note: '看不清' }))

  const upheld = continueWith(given, review(given, { note: '已经看清' }))

  assert.equal(upheld.state, 'granted')
  assert.equal(upheld.grant?.certificate, 'code')
})

test('a person who grants what the rules do not let pass says on what grounds', () => {
  const asking = asked(denied())

  assert.throws(() => review(asking, { isAgainstRules: true }), Refusal)
  const events = review(asking, { isAgainstRules: true, note: '禁钓期登记错了' })
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ['reviewed', 'granted'],
  )
})

test('what a person has decided is not asked about again', () => {
  const asking = asked(denied())
  const final = continueWith(asking, review(asking, { outcome: 'reject', reasons: ['仍在禁钓期'] }))

  assert.throws(() => decideAskPerson(final, { matter, words: '' }), Refusal)
})
