import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addStatements,
  dropStatements,
  type Fact,
  needsConfirmation,
  type Origin,
  type SourceKind,
  settle,
} from '#fact'

const origins: readonly Origin[] = [
  { kind: 'register', name: 'population' },
  { kind: 'document', name: 'certificate' },
  { kind: 'applicant', name: '' },
]

function say(kind: SourceKind, name: string, value: string, certainty = 1): Fact {
  return { id: 'x', value, source: { kind, name, asOf: '2026-11-23T00:00:00Z' }, certainty }
}

test('the first listed origin counts, whoever spoke last', () => {
  const said = [say('document', 'certificate', 'read'), say('register', 'population', 'known')]

  assert.equal(settle(origins, said)?.value, 'known')
})

test('an applicant corrects a document but never a register', () => {
  const read = say('document', 'certificate', 'read')
  const typed = say('applicant', '', 'typed')
  const known = say('register', 'population', 'known')

  assert.equal(settle(origins, [read, typed])?.value, 'typed')
  assert.equal(settle(origins, [known, typed])?.value, 'known')
})

test('what an officer saw counts most', () => {
  const said = [say('register', 'population', 'known'), say('counter', 'officer-1', 'seen')]

  assert.equal(settle(origins, said)?.value, 'seen')
})

test('a source that speaks again replaces what it said, and can be forgotten', () => {
  const twice = addStatements(addStatements(new Map(), [say('applicant', '', 'a')]), [
    say('applicant', '', 'b'),
  ])
  const none = dropStatements(twice, ({ source }) => source.kind === 'applicant')

  assert.deepEqual(
    twice.get('x')?.map(({ value }) => value),
    ['b'],
  )
  assert.equal(none.has('x'), false)
})

test('an uncertain reading is to be confirmed once', () => {
  const read = say('document', 'certificate', 'read', 0.89)

  assert.equal(needsConfirmation(read), true)
  assert.equal(needsConfirmation({ ...read, confirmed: true }), false)
})
