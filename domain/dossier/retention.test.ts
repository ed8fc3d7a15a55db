import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Dossier,
  type DossierEvent,
  decideErasures,
  decideReading,
  decideRemoveUpload,
  decideRestoreUpload,
  findSettled,
  listEvidence,
} from '#dossier'
import { at, continueWith, makeDossier, makeLibraryCard } from './test-dossier.ts'

const matter = makeLibraryCard()
const added: DossierEvent = {
  ...{ kind: 'upload-added', uploadId: 'u1', material: 'slip', name: 'a', mediaType: 'image/png' },
  ...{ size: 1, sha256: 'aa' },
}

/** A draft of 23 November 2026 with one paper that says a title. */
function makeDraft(): Dossier {
  const dossier = makeDossier(matter, added)
  const fields = [{ field: 'title', value: '围城', text: '围城', certainty: 1, box: undefined }]
  const kind = { documentKind: 'receipt', kindLabel: { zh: '收据', en: 'receipt' } }
  const reading = { ...kind, fields, problems: [], at, others: [] }
  return continueWith(dossier, decideReading(dossier, matter, { uploadId: 'u1', reading }))
}

function dueOf(dossier: Dossier) {
  return listEvidence(dossier, matter).map(({ due }) => [due?.rule, due?.on])
}

function erase(dossier: Dossier, today: string): Dossier {
  const events = decideErasures(dossier, matter, { today, usedElsewhere: new Set() })
  return continueWith(dossier, events, `${today}T02:00:00.000Z`)
}

test('how long a paper is kept depends on how the dossier ended, counted from its end', () => {
  const draft = makeDraft()
  const after = (...events: readonly DossierEvent[]) => dueOf(continueWith(draft, events))
  const granted: DossierEvent = { kind: 'granted', step: 'issue', certificate: 'c', facts: [] }
  const rated: DossierEvent = { kind: 'rated', stars: 5, reasons: [], words: '' }

  assert.deepEqual(dueOf(draft), [['drafts', '2026-12-23']])
  assert.deepEqual(after({ kind: 'submitted', contentHash: '' }), [['unfinished', '2027-05-22']])
  assert.deepEqual(after({ kind: 'withdrawn', reason: '' }, rated), [['refused', '2027-02-21']])
  assert.deepEqual(after(granted, rated), [['completed', '2031-11-23']])
})

test('rating a year later keeps no paper longer', () => {
  const denied = continueWith(makeDraft(), [{ kind: 'denied', reasons: ['不符'] }])
  const rated = continueWith(
    denied,
    [{ kind: 'rated', stars: 1, reasons: [], words: '' }],
    '2027-02-01T01:00:00.000Z',
  )

  assert.deepEqual(dueOf(rated), dueOf(denied))
})

test('a removed paper goes after its own time, once, and takes nothing else along', () => {
  const draft = makeDraft()
  const removed = continueWith(draft, decideRemoveUpload(draft, 'u1'))

  const early = erase(removed, '2026-11-29')
  const gone = erase(removed, '2026-11-30')
  const again = erase(gone, '2026-12-01')

  assert.deepEqual(dueOf(removed), [['removed', '2026-11-30']])
  assert.equal(early.removed.length, 1)
  assert.deepEqual([gone.removed, listEvidence(gone, matter)], [[], []])
  assert.equal(again.version, gone.version)
})

test('an abandoned draft loses its pictures with what they said, so that they are asked for again', () => {
  const erased = erase(makeDraft(), '2026-12-23')

  assert.equal(erased.uploads[0]?.erased?.period, 'P30D')
  assert.equal(findSettled(erased, matter, 'book.title'), undefined)
})

test('deleting one paper puts off no other', () => {
  const twice = continueWith(makeDraft(), [{ ...added, uploadId: 'u2', material: 'pass', sha256: 'bb' }])
  const removed = continueWith(twice, decideRemoveUpload(twice, 'u2'))

  const erased = erase(removed, '2026-11-30')

  assert.deepEqual(dueOf(removed), [
    ['drafts', '2026-12-23'],
    ['removed', '2026-11-30'],
  ])
  assert.deepEqual(dueOf(erased), [['drafts', '2026-12-23']])
})

test('a paper that was deleted by rule and is then removed is gone, and cannot be taken in again', () => {
  const erased = erase(makeDraft(), '2026-12-23')

  const removed = continueWith(erased, decideRemoveUpload(erased, 'u1'))

  assert.deepEqual([removed.uploads, removed.removed, listEvidence(removed, matter)], [[], [], []])
  assert.throws(() => decideRestoreUpload(removed, 'u1'), /not-found/u)
})

test('what was decided on stays known after its pictures are gone', () => {
  const withdrawn = continueWith(makeDraft(), [{ kind: 'withdrawn', reason: '' }])

  const erased = erase(withdrawn, '2027-02-21')

  assert.equal(findSettled(erased, matter, 'book.title')?.value, '围城')
  assert.equal(erased.uploads[0]?.erased?.rule, 'refused')
})

test('the log says whether the bytes stay because another paper is the same picture', () => {
  const twice = continueWith(makeDraft(), [{ ...added, uploadId: 'u2', material: 'pass' }])
  const removed = continueWith(twice, decideRemoveUpload(twice, 'u1'))
  const sharedOf = (today: string, ...usedElsewhere: readonly string[]) =>
    decideErasures(removed, matter, { today, usedElsewhere: new Set(usedElsewhere) }).map((event) =>
      event.kind === 'upload-erased' ? [event.uploadId, event.shared] : [],
    )

  assert.deepEqual(sharedOf('2026-12-01'), [['u1', true]])
  assert.deepEqual(sharedOf('2027-01-01'), [
    ['u2', false],
    ['u1', false],
  ])
  assert.deepEqual(sharedOf('2027-01-01', 'aa'), [
    ['u2', true],
    ['u1', true],
  ])
})

test('what was issued is no paper handed in, and is kept', () => {
  const granted: DossierEvent = { kind: 'granted', step: 'issue', certificate: 'c', facts: [] }
  const dossier = makeDossier(matter, granted, { kind: 'delivered', paper: 'pp' })

  const [paper] = listEvidence(dossier, matter)

  assert.deepEqual([paper?.sha256, paper?.due], ['pp', undefined])
})
