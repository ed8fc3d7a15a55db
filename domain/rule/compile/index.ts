import type { Place, Problem, Wording } from '../problem.ts'
import { problem } from '../problem.ts'
import { normalizeName } from '../read/reader.ts'
import type { Node, NodeOf } from '../read/syntax.ts'
import { findNearest } from '../suggestion.ts'
import { compileBetween, compileComparison, compileIn } from './comparison.ts'
import type { Compiler, Evaluate, Locals, Lookup } from './compiler.ts'
import { compileFunction, compileInvocation } from './function.ts'
import { compileFor, compileQuantified } from './iteration.ts'
import { compileIf, compileLogic } from './logic.ts'
import { compileInput, compileName, compilePath } from './name.ts'
import { compileContext, compileFilter, compileList } from './structure.ts'
import {
  compileArithmetic,
  compileHalfLine,
  compileInstance,
  compileLiteral,
  compileNegation,
  compileRange,
} from './value.ts'

type Compile<K extends Node['kind']> = (node: NodeOf<K>, locals: Locals, compiler: Compiler) => Evaluate

/** How each kind of node is compiled. */
const compiles: { readonly [K in Node['kind']]: Compile<K> } = {
  literal: compileLiteral,
  name: compileName,
  input: compileInput,
  path: compilePath,
  negation: compileNegation,
  arithmetic: compileArithmetic,
  logic: compileLogic,
  comparison: compileComparison,
  between: compileBetween,
  in: compileIn,
  if: compileIf,
  for: compileFor,
  quantified: compileQuantified,
  list: compileList,
  context: compileContext,
  filter: compileFilter,
  range: compileRange,
  halfLine: compileHalfLine,
  instance: compileInstance,
  function: compileFunction,
  invocation: compileInvocation,
}

/** A compiler for one text; it gathers the problems it finds and the variables it meets, in order. */
export type Compilation = {
  readonly compiler: Compiler
  readonly problems: Problem[]
  readonly variables: ReadonlySet<string>
}

export function startCompilation(declared: ReadonlySet<string>): Compilation {
  const problems: Problem[] = []
  const variables = new Set<string>()
  const findSpaced = (name: string) => [...declared].find((variable) => normalizeName(variable) === name)
  let references = 0
  const compile = (node: Node, locals: Locals): Evaluate => {
    const before = references
    const evaluate = compileKind(node, locals, compiler)
    return references === before && node.kind !== 'literal' ? fold(evaluate) : evaluate
  }
  const compiler: Compiler = {
    compile,
    report: (place: Place, wording: Wording) => void problems.push(problem(place, wording)),
    findVariable: (name) => (declared.has(name) ? name : findSpaced(name)),
    noteVariable: (name) => {
      references += 1
      variables.add(name)
    },
    noteLocal: () => {
      references += 1
    },
    suggestVariable: (name) => findNearest(name, [...declared]),
  }
  return { compiler, problems, variables }
}

function compileKind<K extends Node['kind']>(node: NodeOf<K>, locals: Locals, compiler: Compiler): Evaluate {
  const compile: Compile<K> = compiles[node.kind as K]
  return compile(node, locals, compiler)
}

/** What depends on nothing is computed once. */
function fold(evaluate: Evaluate): Evaluate {
  const value = evaluate(noVariables, null)
  return () => value
}

const noVariables: Lookup = (name) => {
  throw new RangeError(`The constant depends on ${name}`)
}
