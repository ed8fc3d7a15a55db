import type { FeelValue, Lookup } from './index.ts'
import { compileExpression, formatValue, known, unknown } from './index.ts'

// For the tests of this folder: an expression and what comes of it, each as one line of text.

/** What is known, by name. */
export type Given = Readonly<Record<string, FeelValue>>

/** Names that are declared in every test; those not given are unknown. */
export const names = ['a', 'b', 'c', 'list', 'today', 'bike', 'bike.speed', 'bike.owner.name', 'birth place']

export function lookUp(given: Given): Lookup {
  return (name) => {
    const value = given[name]
    return value === undefined ? unknown(name) : known(value)
  }
}

/** `25`, or `unknown: a, b` with what is missing, or `invalid: …` with what is wrong. */
export function show(text: string, given: Given = {}): string {
  const compiled = compileExpression(text, new Set(names))
  if (compiled.kind === 'invalid') {
    return compiled.problems.map(({ offset, english }) => `invalid at ${offset}: ${english}`).join(' ')
  }
  const outcome = compiled.expression.evaluate(lookUp(given))
  return outcome.kind === 'known' ? formatValue(outcome.value) : `unknown: ${outcome.missing.join(', ')}`
}

/** Each expression with what comes of it, for comparing a whole table at once. */
export function showAll(
  cases: Readonly<Record<string, string>>,
  given: Given = {},
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(cases).map((text) => [text, show(text, given)]))
}
