import { calculate, negate } from '../arithmetic.ts'
import { isOrdered } from '../order.ts'
import type { NodeOf, Relation } from '../read/syntax.ts'
import { findUnknownType, isInstance } from '../type.ts'
import { findUnknownAmong } from '../unknown.ts'
import type { FeelRange, FeelValue, Value } from '../value.ts'
import { kindOf } from '../value.ts'
import { unknownType } from '../wording.ts'
import type { Compiler, Evaluate, Locals } from './compiler.ts'

export function compileLiteral(node: NodeOf<'literal'>): Evaluate {
  const { value } = node
  return () => value
}

export function compileNegation(node: NodeOf<'negation'>, locals: Locals, compiler: Compiler): Evaluate {
  const operand = compiler.compile(node.operand, locals)
  return (lookup, scope) => negate(operand(lookup, scope))
}

export function compileArithmetic(node: NodeOf<'arithmetic'>, locals: Locals, compiler: Compiler): Evaluate {
  const left = compiler.compile(node.left, locals)
  const right = compiler.compile(node.right, locals)
  const { operator } = node
  return (lookup, scope) => calculate(operator, left(lookup, scope), right(lookup, scope))
}

export function compileInstance(node: NodeOf<'instance'>, locals: Locals, compiler: Compiler): Evaluate {
  const value = compiler.compile(node.value, locals)
  const wrong = findUnknownType(node.type)
  if (wrong !== undefined) compiler.report(node, unknownType(wrong))
  return (lookup, scope) => isInstance(value(lookup, scope), node.type)
}

export function compileRange(node: NodeOf<'range'>, locals: Locals, compiler: Compiler): Evaluate {
  const low = compiler.compile(node.low, locals)
  const high = compiler.compile(node.high, locals)
  const { lowIncluded, highIncluded } = node
  return (lookup, scope) => makeRange(low(lookup, scope), high(lookup, scope), { lowIncluded, highIncluded })
}

type Ends = { readonly lowIncluded: boolean; readonly highIncluded: boolean }

/** Null unless both ends can be compared with each other, or one of them is null. */
function makeRange(low: Value, high: Value, ends: Ends): Value {
  const gap = findUnknownAmong([low, high])
  if (gap !== null) return gap
  const kinds = [low, high].filter((end) => end !== null).map(kindOf)
  if (!kinds.every(isOrdered) || new Set(kinds).size > 1) return null
  return { kind: 'range', low: low as FeelValue, high: high as FeelValue, ...ends }
}

const halfLines: Readonly<Record<Relation, (end: FeelValue) => FeelRange | null>> = {
  '<': (high) => range(undefined, high, false, false),
  '<=': (high) => range(undefined, high, false, true),
  '>': (low) => range(low, undefined, false, false),
  '>=': (low) => range(low, undefined, true, false),
  '=': (end) => range(end, end, true, true),
  '!=': () => null,
}

function range(
  low: FeelValue | undefined,
  high: FeelValue | undefined,
  lowIncluded: boolean,
  highIncluded: boolean,
): FeelRange {
  return { kind: 'range', low, high, lowIncluded, highIncluded }
}

/** `(> 5)`: a range with one end. */
export function compileHalfLine(node: NodeOf<'halfLine'>, locals: Locals, compiler: Compiler): Evaluate {
  const end = compiler.compile(node.end, locals)
  return (lookup, scope) => {
    const value = end(lookup, scope)
    return findUnknownAmong([value]) ?? halfLines[node.operator](value as FeelValue)
  }
}
