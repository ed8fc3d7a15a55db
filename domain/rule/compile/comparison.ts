import type { NodeOf, Test } from '../read/syntax.ts'
import { both, either, isMember, relate, truthOf } from '../relation.ts'
import type { Truth, Value } from '../value.ts'
import type { Compiler, Evaluate, Locals, Lookup, Scope } from './compiler.ts'

export function compileComparison(node: NodeOf<'comparison'>, locals: Locals, compiler: Compiler): Evaluate {
  const left = compiler.compile(node.left, locals)
  const right = compiler.compile(node.right, locals)
  const { operator } = node
  return (lookup, scope) => relate(operator, left(lookup, scope), right(lookup, scope))
}

export function compileBetween(node: NodeOf<'between'>, locals: Locals, compiler: Compiler): Evaluate {
  const value = compiler.compile(node.value, locals)
  const low = compiler.compile(node.low, locals)
  const high = compiler.compile(node.high, locals)
  return (lookup, scope) => {
    const tested = value(lookup, scope)
    return both(relate('>=', tested, low(lookup, scope)), relate('<=', tested, high(lookup, scope)))
  }
}

/** The value passes when it passes any of the tests. */
export function compileIn(node: NodeOf<'in'>, locals: Locals, compiler: Compiler): Evaluate {
  const value = compiler.compile(node.value, locals)
  const test = compileTests(node.tests, locals, compiler)
  return (lookup, scope) => test(value(lookup, scope), lookup, scope)
}

/** A compiled test of a value. */
export type Check = (value: Value, lookup: Lookup, scope: Scope) => Truth

export function compileTests(tests: readonly Test[], locals: Locals, compiler: Compiler): Check {
  const checks = tests.map((test) => compileTest(test, locals, compiler))
  return (value, lookup, scope) => {
    let result: Truth = false
    for (const check of checks) {
      const truth = check(value, lookup, scope)
      if (truth === true) return true
      result = either(result, truth)
    }
    return result
  }
}

function compileTest(test: Test, locals: Locals, compiler: Compiler): Check {
  if (test.kind === 'relation') {
    const operand = compiler.compile(test.operand, locals)
    return (value, lookup, scope) => relate(test.operator, value, operand(lookup, scope))
  }
  if (test.kind === 'condition') {
    const condition = compiler.compile(test.condition, { kind: 'input', outer: locals })
    return (value, lookup, scope) => truthOf(condition(lookup, { value, outer: scope }))
  }
  if (test.of.kind === 'range') return compileWithin(test.of, locals, compiler)
  const candidate = compiler.compile(test.of, locals)
  return (value, lookup, scope) => isMember(value, candidate(lookup, scope))
}

/** A range that is written out is tested end by end, so that one end can decide while the other is unknown. */
function compileWithin(range: NodeOf<'range'>, locals: Locals, compiler: Compiler): Check {
  const low = compiler.compile(range.low, locals)
  const high = compiler.compile(range.high, locals)
  const above = range.lowIncluded ? '>=' : '>'
  const below = range.highIncluded ? '<=' : '<'
  return (value, lookup, scope) => {
    const first = relate(above, value, low(lookup, scope))
    return first === false ? false : both(first, relate(below, value, high(lookup, scope)))
  }
}
