import { isIdentical } from '../equality.ts'
import type { NodeOf } from '../read/syntax.ts'
import { both, either, truthOf } from '../relation.ts'
import { findUnknownAmong, Unknown } from '../unknown.ts'
import type { Truth, Value } from '../value.ts'
import type { Compiler, Evaluate, Locals } from './compiler.ts'

/** `and` is decided by the first false, `or` by the first true, whatever else is still unknown. */
export function compileLogic(node: NodeOf<'logic'>, locals: Locals, compiler: Compiler): Evaluate {
  const operands = node.operands.map((operand) => compiler.compile(operand, locals))
  const deciding = node.operator === 'or'
  const combine = node.operator === 'or' ? either : both
  return (lookup, scope) => {
    let result: Truth = !deciding
    for (const operand of operands) {
      const truth = truthOf(operand(lookup, scope))
      if (truth === deciding) return deciding
      if (truth !== result) result = combine(result, truth)
    }
    return result
  }
}

/** With the condition unknown it still is known when both ways lead to the same value. */
export function compileIf(node: NodeOf<'if'>, locals: Locals, compiler: Compiler): Evaluate {
  const condition = compiler.compile(node.condition, locals)
  const consequent = compiler.compile(node.consequent, locals)
  const alternative = compiler.compile(node.alternative, locals)
  return (lookup, scope) => {
    const truth = condition(lookup, scope)
    if (truth === true) return consequent(lookup, scope)
    if (!(truth instanceof Unknown)) return alternative(lookup, scope)
    return choose(truth, consequent(lookup, scope), alternative(lookup, scope))
  }
}

function choose(condition: Unknown, consequent: Value, alternative: Value): Value {
  if (isIdentical(consequent, alternative)) return consequent
  return findUnknownAmong([condition, consequent, alternative])
}
