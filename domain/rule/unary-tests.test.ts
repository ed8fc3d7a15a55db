import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FeelValue } from '#rule'
import { compileUnaryTests, known, makeDecimal, unknown } from '#rule'
import { lookUp, names } from './testing.ts'

const three = makeDecimal(3)

function pass(text: string, input: FeelValue | undefined, given = {}): unknown {
  const compiled = compileUnaryTests(text, new Set(names))
  if (compiled.kind === 'invalid') return compiled.problems.map((found) => found.english).join(' ')
  const outcome = compiled.tests.evaluate(
    input === undefined ? unknown('input') : known(input),
    lookUp(given),
  )
  return outcome.kind === 'known' ? outcome.value : outcome.missing
}

test('a value passes any one of the tests', () => {
  const cases: readonly (readonly [text: string, expected: unknown])[] = [
    ['-', true],
    ['3', true],
    ['4', false],
    ['< 5', true],
    ['[1..3)', false],
    ['1, 3', true],
    ['[1, 3]', true],
    ['not(3)', false],
    ['not(1, 2)', true],
    ['? > 2 and ? < 4', true],
    ['> 2 and ? < 3', false],
    ['< 1 or > 2', true],
    ['null', false],
    ['"3"', false],
    ['> "3"', null],
  ]

  assert.deepEqual(
    cases.map(([text]) => [text, pass(text, three)]),
    cases,
  )
})

test('a condition that does not mention the input is compared with it', () => {
  assert.equal(pass('a', true, { a: true }), true)
  assert.equal(pass('a', false, { a: true }), false)
})

test('tests are decided before everything is known', () => {
  assert.equal(pass('-', undefined), true)
  assert.equal(pass('a, 3', three), true)
  assert.deepEqual(pass('a, 4', three), ['a'])
  assert.deepEqual(pass('< 5', undefined), ['input'])
  assert.equal(pass('[5..a]', three), false)
})

test('a cell that joins values with or is explained', () => {
  assert.match(String(pass('< 5 or 7', three)), /join conditions/)
})
