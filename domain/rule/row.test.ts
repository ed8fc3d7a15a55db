import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileExpression, formatValue, known, makeDecimal, makeRows } from '#rule'

const wages = makeRows(
  ['person', 'month', 'wage'],
  [
    ['A', makeDecimal(1), makeDecimal('5000.10')],
    ['A', makeDecimal(2), null],
    ['B', makeDecimal(1), makeDecimal('7000.20')],
  ],
)

function show(text: string): string {
  const compiled = compileExpression(text, new Set(['wages']))
  if (compiled.kind === 'invalid') return 'invalid'
  const outcome = compiled.expression.evaluate(() => known(wages))
  return outcome.kind === 'known' ? formatValue(outcome.value) : 'unknown'
}

test('the rows of a table are contexts like any other', () => {
  const shown = [
    'sum(wages[wage != null].wage)',
    'wages[person = "B"][1].wage',
    'wages[1] = {person: "A", month: 1, wage: 5000.1}',
    'count(get entries(wages[1]))',
    'context put(wages[2], "wage", 1).wage',
    'some wage in wages satisfies wage.wage > 7000',
    'wages[2]',
    'wages.absent',
  ].map(show)

  assert.deepEqual(shown, [
    '12000.3',
    '7000.2',
    'true',
    '3',
    '1',
    'true',
    '{person: "A", month: 2, wage: null}',
    '[null, null, null]',
  ])
})

test('a long list may be gone through once, not with every other one', () => {
  const long = makeRows(
    ['wage'],
    Array.from({ length: 150_000 }, () => [makeDecimal(1)]),
  )
  const evaluate = (text: string) => {
    const compiled = compileExpression(text, new Set(['list']))
    return compiled.kind === 'compiled' ? compiled.expression.evaluate(() => known(long)) : undefined
  }

  const once = evaluate('sum(for item in list return item.wage)')
  const twice = evaluate('count(for item in list, other in list return 1)')

  assert.deepEqual(once, known(makeDecimal(150_000)))
  assert.notDeepEqual(twice, known(makeDecimal(150_000 * 150_000)))
})
