import type { Evaluate, Lookup } from './compile/compiler.ts'
import { startCompilation } from './compile/index.ts'
import type { Problem } from './problem.ts'
import { makeReader } from './read/expression.ts'
import { parse } from './read/parse.ts'
import type { Outcome } from './unknown.ts'
import { settle } from './unknown.ts'

/** An expression that can be evaluated any number of times. */
export type Expression = {
  readonly text: string
  /** The declared names it mentions, in the order in which they first stand in the text. */
  readonly variables: readonly string[]
  /**
   * Known only when nothing that is still unknown could change the value; otherwise what is missing that could.
   * Never throws: what has no result, such as a division by zero, is null.
   */
  readonly evaluate: (lookup: Lookup) => Outcome
}

export type Compiled =
  | { readonly kind: 'compiled'; readonly expression: Expression }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }

/**
 * Compiles an expression of the rule language. `declared` are the variables there are; `bike.maxSpeed` in the text
 * is the variable of that whole name when it is declared. Any other name is a problem.
 */
export function compileExpression(text: string, declared: ReadonlySet<string>): Compiled {
  const prepared = prepareExpression(text, declared)
  if (prepared.kind === 'invalid') return prepared
  const { evaluate, variables } = prepared
  const expression = { text, variables, evaluate: (lookup: Lookup) => settle(evaluate(lookup, null)) }
  return { kind: 'compiled', expression }
}

/** An expression ready to be computed as part of something larger. */
export type Prepared =
  | { readonly kind: 'prepared'; readonly evaluate: Evaluate; readonly variables: readonly string[] }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }

export function prepareExpression(text: string, declared: ReadonlySet<string>): Prepared {
  const tree = parse(text, 'Expression', declared)
  if ('message' in tree) return { kind: 'invalid', problems: [tree] }
  const { compiler, problems, variables } = startCompilation(declared)
  const node = makeReader(text, problems).expression(tree)
  if (problems.length > 0) return { kind: 'invalid', problems }
  const evaluate = compiler.compile(node, null)
  if (problems.length > 0) return { kind: 'invalid', problems }
  return { kind: 'prepared', evaluate, variables: [...variables] }
}
