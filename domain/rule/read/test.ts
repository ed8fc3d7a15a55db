import type { SyntaxNode } from '@lezer/common'
import { inNeedsBrackets } from '../wording.ts'
import type { Reader } from './reader.ts'
import { partAt, partsOf, placeOf, textOfTree } from './reader.ts'
import type { Relation, Test } from './syntax.ts'

/** One test of `x in (…)` or of a decision table's cell: `< 5`, `[1..5]`, `"red"`, `? > 3`. */
export function readTest(tree: SyntaxNode, reader: Reader): Test {
  const inner = unwrap(tree)
  const [first] = partsOf(inner)
  if (inner.name === 'SimplePositiveUnaryTest' && first?.name === 'CompareOp') {
    const operand = partAt(partsOf(inner), 1)
    if (isChain(operand)) reader.report(placeOf(inner), inNeedsBrackets())
    return readRelation(inner, operand, reader)
  }
  const asked = mentionsInput(inner)
  if (inner === tree && inner.name === 'Comparison' && !asked)
    reader.report(placeOf(inner), inNeedsBrackets())
  const expression = reader.expression(inner)
  if (asked) return { kind: 'condition', condition: expression, ...placeOf(inner) }
  return { kind: 'member', of: expression, ...placeOf(inner) }
}

/** A comparison without left side, with that operand. */
export function readRelation(tree: SyntaxNode, operand: SyntaxNode, reader: Reader): Test {
  const operator = readOperator(partAt(partsOf(tree), 0), reader)
  const from = tree.from
  return {
    kind: 'relation',
    operator,
    operand: reader.expression(operand),
    offset: from,
    length: operand.to - from,
  }
}

export function readOperator(tree: SyntaxNode, reader: Reader): Relation {
  const text = textOfTree(tree, reader)
  if (text === '=' || text === '!=' || text === '<' || text === '<=' || text === '>' || text === '>=')
    return text
  throw new RangeError(`The grammar has no comparison ${text}`)
}

/** `(< 5)` tests the same as `< 5`. */
function unwrap(tree: SyntaxNode): SyntaxNode {
  if (tree.name !== 'ParenthesizedExpression' && tree.name !== 'PositiveUnaryTest') return tree
  const inside = partsOf(tree).find((part) => part.name !== '(' && part.name !== ')')
  return inside === undefined ? tree : unwrap(inside)
}

export function isChain(tree: SyntaxNode): boolean {
  return tree.name === 'Conjunction' || tree.name === 'Disjunction'
}

export function mentionsInput(tree: SyntaxNode): boolean {
  return tree.name === '?' || partsOf(tree).some(mentionsInput)
}
