import type { Check } from './compile/comparison.ts'
import { compileTests } from './compile/comparison.ts'
import type { Compiler, Lookup } from './compile/compiler.ts'
import { startCompilation } from './compile/index.ts'
import type { Problem } from './problem.ts'
import { makeReader } from './read/expression.ts'
import { parse } from './read/parse.ts'
import type { UnaryTests } from './read/syntax.ts'
import { readUnaryTests } from './read/unary-tests.ts'
import { opposite } from './relation.ts'
import type { Outcome } from './unknown.ts'
import { settle, toValue } from './unknown.ts'

/** Tests of an input, as in the cell of a decision table: `< 25`, `"red", "blue"`, `[1..5]`, `not(null)` or `-`. */
export type Tests = {
  readonly text: string
  readonly variables: readonly string[]
  /** Whether the input passes: true, false, null when it cannot be compared, or unknown. */
  readonly evaluate: (input: Outcome, lookup: Lookup) => Outcome
}

export type CompiledTests =
  | { readonly kind: 'compiled'; readonly tests: Tests }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }

/** Compiles the tests of one input. `-` lets everything pass; several tests are alternatives. */
export function compileUnaryTests(text: string, declared: ReadonlySet<string>): CompiledTests {
  const prepared = prepareTests(text, declared)
  if (prepared.kind === 'invalid') return prepared
  const { check, variables } = prepared
  const evaluate = (input: Outcome, lookup: Lookup) => settle(check(toValue(input), lookup, null))
  return { kind: 'compiled', tests: { text, variables, evaluate } }
}

/** Tests ready to be computed as part of a decision table, with how they read. */
export type PreparedTests =
  | {
      readonly kind: 'prepared'
      readonly check: Check
      readonly variables: readonly string[]
      readonly syntax: UnaryTests
    }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }

export function prepareTests(text: string, declared: ReadonlySet<string>): PreparedTests {
  const tree = parse(text, 'UnaryTests', declared)
  if ('message' in tree) return { kind: 'invalid', problems: [tree] }
  const { compiler, problems, variables } = startCompilation(declared)
  const syntax = readUnaryTests(tree, makeReader(text, problems))
  if (problems.length > 0) return { kind: 'invalid', problems }
  const check = compileCheck(syntax, compiler)
  if (problems.length > 0) return { kind: 'invalid', problems }
  return { kind: 'prepared', check, variables: [...variables], syntax }
}

function compileCheck(syntax: UnaryTests, compiler: Compiler): Check {
  if (syntax.kind === 'anything') return () => true
  const check = compileTests(syntax.tests, null, compiler)
  return syntax.negated ? (value, lookup, scope) => opposite(check(value, lookup, scope)) : check
}
