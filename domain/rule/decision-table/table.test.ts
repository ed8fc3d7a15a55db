import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DecisionTable, HitPolicy } from '#rule'
import { compileDecisionTable, formatValue, makeDecimal } from '#rule'
import type { Given } from '../testing.ts'
import { lookUp, names } from '../testing.ts'

function makeTable(hitPolicy: HitPolicy, ...lines: readonly string[]): DecisionTable {
  const compiled = compileDecisionTable({
    name: 'test',
    csv: lines.join('\n'),
    hitPolicy,
    declared: new Set(names),
  })
  return compiled.kind === 'compiled' ? compiled.table : assert.fail(JSON.stringify(compiled.problems))
}

function show(table: DecisionTable, given: Given): string {
  const outcome = table.evaluate(lookUp(given))
  return outcome.kind === 'known' ? formatValue(outcome.value) : `unknown: ${outcome.missing.join(', ')}`
}

const three = makeDecimal(3)
const ten = makeDecimal(10)
const twenty = makeDecimal(20)
const seventy = makeDecimal(70)
const fees = ['a,b,=> fee', '< 18,-,0', '[18..60],true,10', '[18..60],false,20', '> 60,,5']

test('gives the output of the row that applies', () => {
  const table = makeTable('U', ...fees)
  const cases: readonly Given[] = [
    { a: ten, b: true },
    { a: twenty, b: false },
    { a: seventy, b: null },
    { a: null, b: true },
  ]

  const results = cases.map((given) => show(table, given))

  assert.deepEqual(results, ['0', '20', '5', 'null'])
})

test('asks only for what can still change the result', () => {
  const table = makeTable('U', ...fees)
  const cases: readonly Given[] = [{}, { a: ten }, { a: twenty }, { b: true }]

  const results = cases.map((given) => show(table, given))

  assert.deepEqual(results, ['unknown: a, b', '0', 'unknown: b', 'unknown: a'])
})

test('several outputs make a context, and notes are left out', () => {
  const table = makeTable('U', 'a,=> fee,=> days,# 备注', '-,a * 2,,any')

  assert.equal(show(table, { a: three }), '{fee: 6, days: null}')
  assert.deepEqual([table.inputs, table.outputs, table.variables], [['a'], ['fee', 'days'], ['a']])
})

test('each hit policy deals in its own way with several rows that apply', () => {
  const rows = ['a,"=> n: 3, 2, 1"', '> 0,1', '> 1,3', '> 2,2', '> 9,7']
  const policies = ['U', 'A', 'P', 'F', 'C', 'R', 'O', 'C+', 'C<', 'C>', 'C#'] as const

  const results = policies.map((policy) => [policy, show(makeTable(policy, ...rows), { a: three })])

  assert.deepEqual(Object.fromEntries(results), {
    U: 'null',
    A: 'null',
    P: '3',
    F: '1',
    C: '[1, 3, 2]',
    R: '[1, 3, 2]',
    O: '[3, 2, 1]',
    'C+': '6',
    'C<': '1',
    'C>': '3',
    'C#': '3',
  })
})

test('is known while inputs are not, when all rows that may apply lead to the same', () => {
  const first = makeTable('F', 'a,b,=> fee', '< 18,-,0', '-,true,0', '-,-,0')
  const any = makeTable('A', 'a,b,=> fee', '> 0,-,7', '-,-,7')

  assert.equal(show(first, {}), '0')
  assert.equal(show(any, {}), '7')
})

test('rows below one that applies do not matter when the first counts', () => {
  const table = makeTable('F', 'a,b,=> fee', '< 18,-,0', '-,true,1', '-,-,2')

  assert.equal(show(table, { a: three }), '0')
  assert.equal(show(table, { a: twenty }), 'unknown: b')
})

test('a row that cannot apply beside one that does is not waited for', () => {
  const table = makeTable('C', 'a,b,=> fee', '"< 5",-,1', '> 10,true,2')
  const unique = makeTable('U', 'a,b,=> fee', '-,true,1', '> 10,false,2')

  assert.equal(show(table, { a: three }), '[1]')
  assert.equal(show(unique, { b: true }), '1')
})

test('tells the lines of the rows that apply or may', () => {
  const table = makeTable('U', ...fees)

  assert.deepEqual(table.listLines(lookUp({ a: twenty })), [3, 4])
})

test('an output that is unknown is missing only when its row is taken', () => {
  const table = makeTable('U', 'a,=> fee', '< 18,b', '>= 18,c')

  assert.equal(show(table, { a: three }), 'unknown: b')
})

test('problems say in which line and column they are', () => {
  const compiled = compileDecisionTable({
    name: 'test',
    csv: 'a,bb,=> fee\n< 18,"== 3",1\n-,-,x,extra',
    hitPolicy: 'U',
    declared: new Set(names),
  })

  const found = compiled.kind === 'invalid' ? compiled.problems : []

  assert.deepEqual(
    found.map(({ line, column, offset }) => [line, column, offset]),
    [
      [1, 2, 0],
      [2, 2, 0],
      [3, 3, 0],
      [3, 4, 0],
    ],
  )
})

test('a table without outputs, rows or even quotes is explained', () => {
  const explain = (csv: string) => {
    const compiled = compileDecisionTable({ name: 'test', csv, hitPolicy: 'U', declared: new Set(names) })
    return compiled.kind === 'invalid'
      ? compiled.problems.map((found) => found.english).join(' ')
      : 'compiled'
  }

  assert.match(explain(''), /is empty/)
  assert.match(explain('a,b\n1,2'), /needs an output column/)
  assert.match(explain('a,=> fee'), /no rows below/)
  assert.match(explain('a,=> fee\n"""x"",1'), /double quote in the decision table has no partner/)
})
