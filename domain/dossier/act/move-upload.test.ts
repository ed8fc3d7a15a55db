import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Dossier,
  decideMoveUpload,
  decideReading,
  decideUpload,
  findSettled,
  type Reading,
  Refusal,
  unsorted,
} from '#dossier'
import { at, continueWith, makeDossier, makeLibraryCard } from '../test-dossier.ts'

const matter = makeLibraryCard()
const slip = makePaper('receipt', '收据', { title: '围城', owner: '王芳' })
const pass = makePaper('pass', '读者证', { number: 'R12' })

function makePaper(documentKind: string, label: string, values: Readonly<Record<string, string>>) {
  const fields = Object.entries(values).map(([field, value]) => {
    return { field, value, text: value, certainty: 1, box: undefined }
  })
  return { documentKind, kindLabel: { zh: label, en: label }, fields, problems: [], at }
}

/** A dossier with one paper handed in for a material and read. */
function makeRead(material: string, reading: Omit<Reading, 'others'> & Partial<Reading>): Dossier {
  const file = { uploadId: 'u1', name: 'a.jpg', mediaType: 'image/jpeg', size: 3, sha256: 'aa' } as const
  const draft = makeDossier(matter)
  const added = continueWith(draft, decideUpload(draft, matter, { ...file, material, at: 'home' }))
  return continueWith(
    added,
    decideReading(added, matter, { uploadId: 'u1', reading: { others: [], ...reading } }),
  )
}

function move(dossier: Dossier, material: string): Dossier {
  return continueWith(dossier, decideMoveUpload(dossier, matter, { uploadId: 'u1', material }))
}

function placeOf({ uploads }: Dossier) {
  return uploads.map(({ material, problems }) => [material, problems.length])
}

test('a paper handed in unsorted goes where its kind belongs, and says what it proves there', () => {
  const dossier = makeRead(unsorted, pass)

  assert.deepEqual(placeOf(dossier), [['pass', 0]])
  assert.equal(findSettled(dossier, matter, 'slip.reader')?.value, 'R12')
})

test('an unsorted paper that is nothing this matter takes stays where it is and says what it is', () => {
  const dossier = makeRead(unsorted, makePaper('id-card', '身份证', { name: '王芳' }))

  assert.deepEqual(placeOf(dossier), [[unsorted, 1]])
  assert.match(dossier.uploads[0]?.problems[0]?.zh ?? '', /身份证.*用不上/u)
})

test('a paper with the wrong material moves with what was read, and back again', () => {
  const wrong = makeRead('slip', pass)

  const moved = move(wrong, 'pass')
  const back = move(moved, 'slip')

  assert.deepEqual(
    [placeOf(wrong), placeOf(moved), placeOf(back)],
    [[['slip', 1]], [['pass', 0]], [['slip', 1]]],
  )
  assert.equal(findSettled(moved, matter, 'slip.reader')?.value, 'R12')
  assert.equal(findSettled(back, matter, 'slip.reader'), undefined)
  assert.equal(back.uploads[0]?.movedFrom, undefined)
})

test('a picture of two papers serves both materials from the same bytes', () => {
  const region = [0.5, 0, 0.5, 1] as const

  const dossier = makeRead('slip', { ...slip, others: [{ ...pass, region }] })

  assert.deepEqual(placeOf(dossier), [
    ['slip', 0],
    ['pass', 0],
  ])
  assert.deepEqual(dossier.uploads[1]?.part, { of: 'u1', region })
  assert.equal(dossier.uploads[1]?.sha256, dossier.uploads[0]?.sha256)
  assert.equal(findSettled(dossier, matter, 'slip.reader')?.source.evidence?.uploadId, 'u1-2')
})

test('a second paper that belongs nowhere, or to the same material, is no upload', () => {
  const region = [0, 0, 1, 1] as const
  const card = { ...makePaper('id-card', '身份证', {}), region }

  const dossier = makeRead('slip', { ...slip, others: [card, { ...slip, region }] })

  assert.equal(dossier.uploads.length, 1)
})

test('what no fact of the matter can take is not kept in the log', () => {
  const dossier = makeRead('slip', slip)

  assert.deepEqual(
    dossier.uploads[0]?.paper?.fields.map(({ field }) => field),
    ['title'],
  )
})

test('a paper goes to no material that takes none, and not before it is read', () => {
  const draft = makeDossier(matter)
  const file = {
    uploadId: 'u1',
    name: 'a',
    mediaType: 'image/png',
    size: 1,
    sha256: 'a',
    at: 'home',
  } as const
  const unread = continueWith(draft, decideUpload(draft, matter, { ...file, material: 'slip' }))

  assert.throws(() => move(makeRead('slip', slip), 'passport'), Refusal)
  assert.throws(() => move(unread, 'pass'), Refusal)
})
