import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { FeelValue, HitPolicy } from '#rule'
import { compileDecisionTable, formatValue, known, makeDecimal, unknown } from '#rule'

// As for expressions: whatever way the unknown inputs are filled, a known result stays as it was, and a variable that
// is not listed as missing makes no difference.

const domains: Readonly<Record<string, readonly FeelValue[]>> = {
  n: [...[0, 1, 2, 3].map(makeDecimal), null, 'red'],
  t: ['red', 'blue', null],
  p: [true, false, null],
  x: [makeDecimal(1), makeDecimal(2), null],
}
const names = Object.keys(domains)
const policies: readonly HitPolicy[] = ['U', 'A', 'P', 'F', 'C', 'C+', 'C<', 'C>', 'C#', 'R', 'O']

const numberCell = fc.constantFrom(
  '-',
  '-',
  '< 1',
  '<= 1',
  '> 1',
  '[1..2]',
  '(1..3)',
  '"1, 3"',
  'not(2)',
  '< x',
  '? > 0 and ? < 2',
  'null',
)
const textCell = fc.constantFrom(
  '-',
  '-',
  '"""red"""',
  '"""blue"""',
  '"not(""red"")"',
  '"""red"",""blue"""',
  'null',
)
const truthCell = fc.constantFrom('-', 'true', 'false', 'not(null)')
const output = fc.constantFrom('1', '1', '2', '3', 'null', 'x', 'x + 1')
const rows = fc.array(fc.tuple(numberCell, textCell, truthCell, output), { minLength: 1, maxLength: 5 })

const cases = fc.record({
  rows,
  hitPolicy: fc.constantFrom(...policies),
  given: fc.record(
    Object.fromEntries(names.map((name) => [name, fc.constantFrom(...(domains[name] ?? []))])),
  ),
  hidden: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
})

type Filling = Readonly<Record<string, FeelValue>>

function listFillings(given: Filling, hidden: readonly string[]): readonly Filling[] {
  return hidden.reduce<readonly Filling[]>(
    (fillings, name) =>
      fillings.flatMap((filling) => (domains[name] ?? []).map((value) => ({ ...filling, [name]: value }))),
    [given],
  )
}

test('a table is as sound with unknown inputs as an expression', () => {
  fc.assert(
    fc.property(cases, ({ rows, hitPolicy, given, hidden }) => {
      const csv = ['n,t,p,"=> out: 2, 1"', ...rows.map((row) => row.join())].join('\n')
      const compiled = compileDecisionTable({ name: 'test', csv, hitPolicy, declared: new Set(names) })
      assert.ok(compiled.kind === 'compiled', JSON.stringify(compiled))
      const evaluate = (filling: Filling, without: readonly string[]) =>
        compiled.table.evaluate((name) =>
          without.includes(name) ? unknown(name) : known(filling[name] ?? null),
        )

      const outcome = evaluate(given, hidden)

      const missing = outcome.kind === 'known' ? [] : outcome.missing
      const rest = hidden.filter((name) => !missing.includes(name))
      assert.ok(outcome.kind === 'known' || missing.length > 0)
      for (const filling of listFillings(given, missing)) {
        const outcomes = listFillings(filling, rest).map((full) => evaluate(full, []))
        const results = new Set(
          outcomes.map((full) => (full.kind === 'known' ? formatValue(full.value) : 'unknown')),
        )
        assert.equal(results.size, 1, [...results].join(' / '))
        if (outcome.kind === 'known') assert.ok(results.has(formatValue(outcome.value)))
      }
    }),
    { numRuns: 500 },
  )
})
