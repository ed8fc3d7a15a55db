import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { compileExpression, formatValue, known, makeContext, makeDate, makeDecimal, unknown } from '#rule'

// Every example of docs/rule-language.md is what it says it is.

const page = readFileSync(new URL('../../docs/rule-language.md', import.meta.url), 'utf8')

const given = makeContext({
  'bike.maxSpeed': makeDecimal(25),
  'bike.mass': makeDecimal('54.5'),
  'applicant.age': makeDecimal(17),
  'applicant.kind': '个人',
  'invoice.date': makeDate('2026-11-20'),
  today: makeDate('2026-11-23'),
  owners: [
    makeContext({ name: '王芳', age: makeDecimal(30) }),
    makeContext({ name: '李强', age: makeDecimal(16) }),
  ],
})
const declared = new Set([...given.keys(), 'delivery', 'guarantor', 'fine'])

function show(text: string): string {
  const compiled = compileExpression(text, declared)
  if (compiled.kind === 'invalid') return 'invalid'
  const outcome = compiled.expression.evaluate((name) => {
    const value = given.get(name)
    return value === undefined ? unknown(name) : known(value)
  })
  return outcome.kind === 'known' ? formatValue(outcome.value) : `unknown: ${outcome.missing.join(', ')}`
}

/** The rows of the tables with these headings: what stands in the code of each cell. */
function listExamples(...headings: readonly string[]): readonly (readonly string[])[] {
  const heading = new RegExp(`^\\| *${headings.join(' *\\| *')} *\\|`)
  const tables = page.split('\n\n').filter((block) => heading.test(block))
  return tables
    .flatMap((table) => table.split('\n').slice(2))
    .map((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code))
}

test('the examples give what the page says', () => {
  const examples = listExamples('write', 'gives')

  const results = examples.map(([text = '']) => [text, show(text)])

  assert.ok(examples.length > 40)
  assert.deepEqual(results, examples)
})

test('values that are written out are taken', () => {
  const values = listExamples('write', 'what it is')
    .flat()
    .filter((text) => text !== '"')

  assert.deepEqual(
    values.filter((text) => show(text) === 'invalid'),
    [],
  )
})

test('common slips are refused, and what to write instead is taken', () => {
  const slips = listExamples('not so', 'but so')

  assert.deepEqual(
    slips.filter(([slip = '', better = '']) => show(slip) !== 'invalid' || show(better) === 'invalid'),
    [],
  )
})

test('every function the page names exists', () => {
  const names = listExamples('about', 'functions')
    .flat()
    .map((usage) => usage.replace(/\(.*/, ''))

  const strange = names.filter((name) => compileExpression(name, new Set()).kind === 'invalid')

  assert.ok(names.length > 80)
  assert.deepEqual(strange, [])
})
