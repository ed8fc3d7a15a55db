import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findNext, listAnswers, readCheckKey } from './answers.ts'

const words = { zh: '', en: '' }
const checks = ['a', 'b', 'c'].map((id) => ({ id, label: words, reason: words }))
const good = { passed: true, note: '' }

test('the cursor goes on to the next check nobody looked at, round the list', () => {
  const next = [findNext(checks, { b: good }, 1), findNext(checks, { c: good, a: good }, 2)]
  const none = findNext(checks, { a: good, b: good, c: good }, 0)

  assert.deepEqual(next, [2, 1])
  assert.equal(none, -1)
})

test('notes are sent with what failed only, in the order of the list', () => {
  const sent = listAnswers(checks, { b: { passed: false, note: 'bent' }, a: { passed: true, note: 'old' } })

  assert.deepEqual(sent, [
    { check: 'a', passed: true, note: '' },
    { check: 'b', passed: false, note: 'bent' },
  ])
})

test('a digit passes its check on any part of the keyboard, Shift fails it', () => {
  assert.deepEqual(readCheckKey('Digit3', false), { place: 2, passed: true })
  assert.deepEqual(readCheckKey('Numpad3', true), { place: 2, passed: false })
  assert.equal(readCheckKey('KeyA', false), undefined)
})
