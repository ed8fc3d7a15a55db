import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Dossier,
  decideMoveUpload,
  decideReading,
  decideRemoveUpload,
  decideRestoreUpload,
  decideUpload,
  type FileAdded,
  findSettled,
  type Reading,
  Refusal,
} from '#dossier'
import { at, continueWith, makeDossier, makeLibraryCard } from '../test-dossier.ts'

const matter = makeLibraryCard()
const file: FileAdded = {
  ...{ uploadId: 'u1', material: 'slip', name: 'slip.jpg', mediaType: 'image/jpeg', size: 3, sha256: 'aa' },
}
const slip: Reading = {
  documentKind: 'receipt',
  kindLabel: { zh: '收据', en: 'receipt' },
  fields: [
    { field: 'title', value: '围城', text: '围 城', certainty: 0.97, box: [0.1, 0.2, 0.3, 0.1] },
    { field: 'code', value: 'ab 12', text: 'ab12', certainty: 2, box: undefined },
  ],
  problems: [],
  at,
  others: [],
}

function add(dossier: Dossier, changes: Partial<FileAdded> = {}): Dossier {
  return continueWith(dossier, decideUpload(dossier, matter, { ...file, ...changes, at: 'home' }))
}

function read(dossier: Dossier, changes: Partial<Reading> = {}, uploadId = 'u1'): Dossier {
  return continueWith(dossier, decideReading(dossier, matter, { uploadId, reading: { ...slip, ...changes } }))
}

test('a reading becomes facts with their place on the page and a certainty that is never over one', () => {
  const dossier = read(add(makeDossier(matter)))

  const [title, code] = [
    findSettled(dossier, matter, 'book.title'),
    findSettled(dossier, matter, 'slip.code'),
  ]
  assert.deepEqual(title?.source.evidence, {
    ...{ uploadId: 'u1', field: 'title', text: '围 城', box: [0.1, 0.2, 0.3, 0.1] },
  })
  assert.deepEqual([title?.value, title?.certainty], ['围城', 0.97])
  assert.deepEqual([code?.value, code?.certainty], ['AB12', 1])
})

test('another kind of paper proves nothing, and says what it looks like', () => {
  const dossier = read(add(makeDossier(matter)), {
    documentKind: 'id-card',
    kindLabel: { zh: '身份证', en: 'card' },
  })

  const [upload] = dossier.uploads
  assert.equal(upload?.problems[0]?.code, 'wrong-document')
  assert.match(upload?.problems[0]?.zh ?? '', /身份证.*书单/u)
  assert.equal(findSettled(dossier, matter, 'book.title'), undefined)
})

test('a paper taken back takes its facts along, and leaves those of the other', () => {
  const one = read(add(makeDossier(matter)))
  const both = read(add(one, { uploadId: 'u2', sha256: 'bb' }), { fields: titled('红楼梦') }, 'u2')
  const left = continueWith(both, decideRemoveUpload(both, 'u2'))
  const none = continueWith(left, decideRemoveUpload(left, 'u1'))

  assert.equal(findSettled(both, matter, 'book.title')?.value, '红楼梦')
  assert.equal(findSettled(left, matter, 'book.title')?.value, '围城')
  assert.equal(findSettled(none, matter, 'book.title'), undefined)
})

test('a reading that comes twice, or after its upload is gone, changes nothing', () => {
  const added = add(makeDossier(matter))
  const gone = continueWith(added, decideRemoveUpload(added, 'u1'))

  assert.equal(read(read(added)).version, read(added).version)
  assert.equal(read(gone).version, gone.version)
})

test('a paper taken back by mistake comes back with all it said, unless its picture is gone', () => {
  const one = read(add(makeDossier(matter)))
  const removed = continueWith(one, decideRemoveUpload(one, 'u1'))

  const restored = continueWith(removed, decideRestoreUpload(removed, 'u1'))

  assert.equal(findSettled(restored, matter, 'book.title')?.value, '围城')
  assert.deepEqual([removed.uploads, restored.removed], [[], []])
  assert.throws(() => decideRestoreUpload(makeDossier(matter), 'u1'), Refusal)
})

test('the same file twice is one upload, and a paper nobody asked for is refused', () => {
  const added = add(makeDossier(matter))

  assert.equal(add(added, { uploadId: 'u2' }).uploads.length, 1)
  assert.throws(() => add(added, { material: 'passport' }), Refusal)
})

test('papers stay as they are while the counter inspects them, also those taken back before', () => {
  const both = add(add(makeDossier(matter)), { uploadId: 'u2', sha256: 'bb' })
  const open = continueWith(both, decideRemoveUpload(both, 'u2'))

  for (const state of ['checked-in', 'inspected'] as const) {
    const inHand = { ...open, state }
    const acts = [
      () => decideRemoveUpload(inHand, 'u1'),
      () => decideRestoreUpload(inHand, 'u2'),
      () => decideMoveUpload(inHand, matter, { uploadId: 'u1', material: 'pass' }),
    ]

    for (const act of acts) assert.throws(act, /not-now/u)
  }
})

test('one dossier takes forty files and no more', () => {
  let dossier = makeDossier(matter)
  for (let count = 0; count < 40; count += 1)
    dossier = add(dossier, { uploadId: `u${count}`, sha256: `${count}` })

  assert.throws(
    () => add(dossier, { sha256: 'one more' }),
    (error) => error instanceof Refusal && error.code === 'too-many',
  )
})

test('files that are removed again and again are kept up to a number, and can still be taken in again', () => {
  let dossier = add(makeDossier(matter))
  for (let count = 2; count <= 80; count += 1) {
    dossier = continueWith(dossier, decideRemoveUpload(dossier, `u${count - 1}`))
    dossier = add(dossier, { uploadId: `u${count}`, sha256: `${count}` })
  }

  assert.throws(
    () => add(dossier, { sha256: 'one more' }),
    (error) => error instanceof Refusal && error.code === 'too-many' && error.detail.zh.includes('79 个'),
  )
  assert.equal(decideRestoreUpload(dossier, 'u1').length, 1)
})

function titled(value: string): Reading['fields'] {
  return [{ field: 'title', value, text: value, certainty: 1, box: undefined }]
}
