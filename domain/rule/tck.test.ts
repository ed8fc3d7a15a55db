import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { FeelValue, Lookup } from '#rule'
import { compileExpression, known, makeDate, makeDateTime } from '#rule'
import { Decimal, findDecimal } from './decimal.ts'
import { equal } from './equality.ts'
import { formatValue } from './format.ts'
import { findDuration } from './time/duration.ts'
import { findDate, findDateTime, findTime } from './time/read.ts'

// The technology compatibility kit of DMN: published expressions with their values. Every one is counted, also
// those that need what the language leaves out on purpose (docs/rule-language.md says what and why).

const file = new URL('../../../shared/reference/feel/tck-literals.jsonl', import.meta.url)
const skip = existsSync(file) ? false : 'the reference expressions are not on this machine'

/** How many of the expressions give the published value. It may only rise. */
const floor = 1536

type Expected = { readonly type: string; readonly value: unknown }
type Row = { readonly suite: string; readonly id: string; readonly expr: string; readonly expected: Expected }

test('gives the published values of the technology compatibility kit', { skip }, (context) => {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line))

  const failures = rows.filter((row) => !isAsPublished(evaluate(row.expr), row.expected))

  const passed = rows.length - failures.length
  context.diagnostic(`${passed} of ${rows.length} (${((100 * passed) / rows.length).toFixed(1)} %)`)
  for (const [suite, ids] of Map.groupBy(failures, (row) => row.suite)) {
    context.diagnostic(`${suite}: ${ids.map((row) => row.id).join(', ')}`)
  }
  assert.ok(passed >= floor, `${passed} is below the floor of ${floor}`)
})

/** The rule language has no clock; these tests pass the time in, as the platform does. */
const clock: Lookup = (name) =>
  known(name === 'today' ? makeDate('2026-11-23') : makeDateTime('2026-11-23T09:30:00+08:00'))

/** An expression that is refused has no value, which the kit writes as null. */
function evaluate(text: string): FeelValue {
  const compiled = compileExpression(text, new Set(['today', 'now']))
  if (compiled.kind === 'invalid') return null
  const outcome = compiled.expression.evaluate(clock)
  assert.equal(outcome.kind, 'known', text)
  return outcome.kind === 'known' ? outcome.value : null
}

function isAsPublished(value: FeelValue, expected: Expected): boolean {
  const published = readValue(expected)
  if (value instanceof Decimal && published instanceof Decimal)
    return value.minus(published).abs().lessThan(1e-8)
  return (
    value === published || (equal(value, published) === true && formatValue(value) === formatValue(published))
  )
}

const readers: Readonly<Record<string, (text: string) => FeelValue | undefined>> = {
  string: (text) => text,
  boolean: (text) => text === 'true',
  decimal: findDecimal,
  date: findDate,
  time: findTime,
  dateTime: findDateTime,
  duration: findDuration,
}

function readValue({ type, value }: Expected): FeelValue {
  if (value === null) return null
  if (Array.isArray(value)) return value.map(readValue)
  if (typeof value === 'object')
    return new Map(Object.entries(value).map(([name, entry]) => [name, readValue(entry)]))
  return readers[type]?.(String(value)) ?? null
}
