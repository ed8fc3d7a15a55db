import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { followPointer, isPointer } from './pointer.ts'
import { fillTemplate, isTemplate, listParameters } from './template.ts'

test('a template takes its values from the needs', () => {
  const needs = { vin: '310', day: '2026-11-16' }

  assert.equal(fillTemplate('/vehicles/{vin}', needs), '/vehicles/310')
  assert.equal(fillTemplate('{day:digits}', needs), '20261116')
  assert.equal(fillTemplate('{code|}', needs), '')
  assert.equal(fillTemplate('{code|无}', needs), '无')
  assert.equal(fillTemplate('{code?}', needs), undefined)
})

test('a template says which parameters it cannot do without', () => {
  assert.deepEqual(listParameters('{vin}-{code?}-{day:digits|}'), [
    { name: 'vin', required: true },
    { name: 'code', required: false },
    { name: 'day', required: false },
  ])
  assert.equal(isTemplate('{vin}{code?}'), true)
  assert.equal(isTemplate('{vin'), false)
  assert.equal(isTemplate('{vin:upper}'), false)
})

test('a value put into a path stays one part of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
      const path = fillTemplate('/v/{value}', { value }, encodeURIComponent)

      assert.equal(decodeURIComponent(path?.slice(3) ?? ''), value)
      assert.doesNotMatch(path?.slice(3) ?? '', /[/?#]/u)
    }),
  )
})

test('a pointer follows objects and lists, and nothing else', () => {
  const document = { data: { 'a/b': [{ '~x': '好' }] }, text: 'abc' }

  assert.equal(followPointer(document, '/data/a~1b/0/~0x'), '好')
  assert.equal(followPointer(document, ''), document)
  assert.equal(followPointer(document, '/text/length'), undefined)
  assert.equal(followPointer(document, '/data/constructor'), undefined)
  assert.equal(followPointer(null, '/data'), undefined)
  assert.deepEqual(['', '/a', '/~0', 'a', '/~2'].map(isPointer), [true, true, true, false, false])
})
