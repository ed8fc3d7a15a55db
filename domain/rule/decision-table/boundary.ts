import type { Lookup } from '../compile/compiler.ts'
import { startCompilation } from '../compile/index.ts'
import type { Node, Test, UnaryTests } from '../read/syntax.ts'
import { settle, Unknown } from '../unknown.ts'
import type { FeelValue } from '../value.ts'
import { isKind, isList } from '../value.ts'

/**
 * The values at which tests may change their answer: between two neighbours of one kind every value is answered
 * alike. Undefined when the tests are of a form that cannot be seen through.
 */
export function findBoundaries(syntax: UnaryTests): readonly FeelValue[] | undefined {
  return syntax.kind === 'anything' ? [] : gather(syntax.tests.map(ofTest))
}

type Boundaries = readonly FeelValue[] | undefined

function gather(parts: readonly Boundaries[]): Boundaries {
  const seen = parts.filter((part) => part !== undefined)
  return seen.length < parts.length ? undefined : seen.flat()
}

function ofTest(test: Test): Boundaries {
  if (test.kind === 'relation') return ofConstant(test.operand)
  return test.kind === 'member' ? ofConstant(test.of) : ofCondition(test.condition)
}

/** Conditions on the input itself: `? > 5 and ? < 10`, `not(? = 3)`. */
function ofCondition(node: Node): Boundaries {
  if (node.kind === 'logic') return gather(node.operands.map(ofCondition))
  if (node.kind === 'in' && node.value.kind === 'input') return gather(node.tests.map(ofTest))
  if (node.kind === 'comparison' && node.left.kind === 'input') return ofConstant(node.right)
  if (node.kind === 'comparison' && node.right.kind === 'input') return ofConstant(node.left)
  if (node.kind === 'between' && node.value.kind === 'input')
    return gather([node.low, node.high].map(ofConstant))
  if (node.kind === 'literal' && typeof node.value === 'boolean') return []
  return undefined
}

function ofConstant(node: Node): Boundaries {
  const value = findConstant(node)
  return value === undefined ? undefined : explode(value)
}

/** What an expression without variables comes to. */
function findConstant(node: Node): FeelValue | undefined {
  const { compiler, problems } = startCompilation(new Set())
  const evaluate = compiler.compile(node, { kind: 'input', outer: null })
  if (problems.length > 0) return undefined
  const outcome = settle(evaluate(noLookup, { value: anyInput, outer: null }))
  return outcome.kind === 'known' ? outcome.value : undefined
}

const noLookup: Lookup = (name) => ({ kind: 'unknown', missing: [name] })
const anyInput = new Unknown([])

function explode(value: FeelValue): Boundaries {
  if (isKind(value, 'range')) return [value.low, value.high].filter((end) => end !== undefined)
  return isList(value) ? gather(value.map(explode)) : [value]
}
