import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileExpression, known, makeDecimal, unknown } from '#rule'
import { show } from './testing.ts'

test('a compiled expression is evaluated any number of times', () => {
  const compiled = compileExpression('bike.maxSpeed <= 25', new Set(['bike.maxSpeed']))
  assert.ok(compiled.kind === 'compiled')
  const { expression } = compiled

  const slow = expression.evaluate(() => known(makeDecimal(20)))
  const fast = expression.evaluate(() => known(makeDecimal(30)))

  assert.deepEqual([slow, fast], [known(true), known(false)])
  assert.deepEqual(expression.variables, ['bike.maxSpeed'])
})

test('an unknown variable may stand for others that are missing', () => {
  const compiled = compileExpression('total > 5', new Set(['total']))
  assert.ok(compiled.kind === 'compiled')

  const outcome = compiled.expression.evaluate(() => unknown('price', 'count'))

  assert.deepEqual(
    [outcome.kind, outcome.kind === 'unknown' && outcome.missing],
    ['unknown', ['price', 'count']],
  )
})

test('lists its variables once, in the order of the text', () => {
  const compiled = compileExpression('b and a or b', new Set(['a', 'b', 'c']))

  assert.deepEqual(compiled.kind === 'compiled' && compiled.expression.variables, ['b', 'a'])
})

test('all problems of names are told at once, each at its place', () => {
  const compiled = compileExpression('one > 1 and two(3)', new Set())

  const places =
    compiled.kind === 'invalid' ? compiled.problems.map(({ offset, length }) => [offset, length]) : []

  assert.deepEqual(places, [
    [0, 3],
    [12, 3],
  ])
})

test('a list with an unknown item is not a known result', () => {
  assert.equal(show('[1, a, {x: b}]'), 'unknown: a, b')
})

test('a text nested without end is refused instead of exhausting the stack', () => {
  const text = `${'('.repeat(2000)}1${')'.repeat(2000)}`

  assert.match(show(text), /too long or nested too deeply/)
})
