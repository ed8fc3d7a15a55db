import type { SyntaxNode } from '@lezer/common'
import { notACondition } from '../wording.ts'
import type { Reader } from './reader.ts'
import { partAt, partsOf, placeOf } from './reader.ts'
import type { Node, Test } from './syntax.ts'
import { isChain, readRelation, readTest } from './test.ts'

type Link = { readonly operator: 'and' | 'or'; readonly operand: Node }
type Chain = { readonly first: Node; readonly rest: readonly Link[] }
type LayOut = (tree: SyntaxNode) => Chain

/**
 * Reads conditions joined by `and` and `or`, and conditions with `in`.
 *
 * The parser lets `in` swallow what follows: it takes `x in [1..5] and y` for `x in ([1..5] and y)`, and
 * `x in < 5 and y` for `x in < (5 and y)`. No one means that. So the whole is laid out again as one row of
 * operands and operators, and put together by their rank: `and` binds tighter than `or`.
 */
export function readLogic(tree: SyntaxNode, reader: Reader): Node {
  return join(layOut(tree, reader), reader)
}

/** A cell such as `> 5 and ? < 10` or `< 5 or > 10`: a comparison without a left side is about the input. */
export function readCellLogic(tree: SyntaxNode, reader: Reader): Node {
  const aboutInput = (test: Test): Node => ({
    kind: 'in',
    value: { kind: 'input', ...placeOf(tree) },
    tests: [test],
    ...placeOf(tree),
  })
  const operand: LayOut = (part) =>
    part.name === 'SimplePositiveUnaryTest'
      ? layOutTest(part, reader, aboutInput, operand)
      : layOut(part, reader)
  const first: LayOut = (part) => (isChain(part) ? layOutChain(part, first, operand) : operand(part))
  return join(first(tree), reader)
}

/** Whether conditions joined by `and` or `or` stand here, be it swallowed by a comparison before them. */
export function isLogic(tree: SyntaxNode): boolean {
  return isChain(tree) || findSwallowed(tree) !== undefined
}

function layOut(tree: SyntaxNode, reader: Reader): Chain {
  const operand: LayOut = (part) => layOut(part, reader)
  if (isChain(tree)) return layOutChain(tree, operand, operand)
  const test = findLoneTest(tree)
  if (test === undefined) return single(reader.expression(tree))
  const value = reader.expression(partAt(partsOf(tree), 0))
  return layOutTest(test, reader, (made) => ({ kind: 'in', value, tests: [made], ...placeOf(tree) }), operand)
}

function layOutChain(tree: SyntaxNode, first: LayOut, operand: LayOut): Chain {
  const parts = partsOf(tree)
  const left = first(partAt(parts, 0))
  const right = operand(partAt(parts, -1))
  const operator = tree.name === 'Conjunction' ? 'and' : 'or'
  return { first: left.first, rest: [...left.rest, { operator, operand: right.first }, ...right.rest] }
}

/** A test and what it swallowed: it is made of the first operand only. */
function layOutTest(
  tree: SyntaxNode,
  reader: Reader,
  makeNode: (test: Test) => Node,
  operand: LayOut,
): Chain {
  const swallowed = findSwallowed(tree)
  const chain = swallowed ?? tree
  const make = (part: SyntaxNode) =>
    single(makeNode(swallowed === undefined ? readTest(part, reader) : readRelation(tree, part, reader)))
  const first: LayOut = (part) => (isChain(part) ? layOutChain(part, first, operand) : make(part))
  return first(chain)
}

function single(node: Node): Chain {
  return { first: node, rest: [] }
}

/** The test of `x in test`, when it is one without brackets. */
function findLoneTest(tree: SyntaxNode): SyntaxNode | undefined {
  if (tree.name !== 'Comparison') return undefined
  const test = partsOf(tree).find((part) => part.name === 'PositiveUnaryTest')
  return test === undefined ? undefined : partAt(partsOf(test), 0)
}

/** The conditions that a comparison without left side swallowed: `5 and y` in `< 5 and y`. */
function findSwallowed(tree: SyntaxNode): SyntaxNode | undefined {
  if (tree.name !== 'SimplePositiveUnaryTest') return undefined
  return partsOf(tree).find(isChain)
}

function join(chain: Chain, reader: Reader): Node {
  const alternatives: [Node, ...Node[]][] = [[chain.first]]
  for (const { operator, operand } of chain.rest) {
    if (operator === 'or') alternatives.push([operand])
    else alternatives.at(-1)?.push(operand)
  }
  checkConditions([chain.first, ...chain.rest.map((link) => link.operand)], reader)
  return combine(
    'or',
    alternatives.map((operands) => combine('and', operands)),
  )
}

function combine(operator: 'and' | 'or', operands: readonly Node[]): Node {
  const [first, ...rest] = operands
  const last = rest.at(-1)
  if (first === undefined) throw new RangeError('A chain has operands')
  if (last === undefined) return first
  return {
    kind: 'logic',
    operator,
    operands,
    offset: first.offset,
    length: last.offset + last.length - first.offset,
  }
}

/** `colour = "red" or "blue"` reads well and means something else: a bare value beside a comparison. */
function checkConditions(operands: readonly Node[], reader: Reader): void {
  if (!operands.some((operand) => operand.kind === 'comparison' || operand.kind === 'in')) return
  for (const operand of operands) {
    if (operand.kind !== 'literal' || operand.value === null || typeof operand.value === 'boolean') continue
    const text = reader.text.slice(operand.offset, operand.offset + operand.length)
    reader.report(operand, notACondition(text))
  }
}
