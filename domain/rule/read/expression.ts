import type { SyntaxNode } from '@lezer/common'
import type { Operator } from '../arithmetic.ts'
import type { Place, Problem, Wording } from '../problem.ts'
import { problem } from '../problem.ts'
import { chainedComparison, looseComparison, tooLong } from '../wording.ts'
import { readAtLiteral, readBoolean, readNull, readNumber, readString } from './literal.ts'
import { readLogic } from './logic.ts'
import type { Reader } from './reader.ts'
import { partAt, partsOf, placeOf, textOfTree, unreadable } from './reader.ts'
import {
  nameOf,
  readContext,
  readFilter,
  readFor,
  readFunction,
  readInvocation,
  readList,
  readPath,
  readQuantified,
} from './structure.ts'
import type { Node } from './syntax.ts'
import { readOperator, readTest } from './test.ts'
import { readType } from './type.ts'

type Read = (tree: SyntaxNode, reader: Reader) => Node

/** How each node of the parser's tree is read. */
const reads: Readonly<Record<string, Read>> = {
  Expression: (tree, reader) => reader.expression(partAt(partsOf(tree), 0)),
  NumericLiteral: readNumber,
  StringLiteral: readString,
  BooleanLiteral: readBoolean,
  null: readNull,
  DateTimeLiteral: readMoment,
  AtLiteral: readAtLiteral,
  VariableName: readName,
  '?': (tree) => ({ kind: 'input', ...placeOf(tree) }),
  ParenthesizedExpression: readBrackets,
  SimplePositiveUnaryTest: readInterval,
  Interval: readRange,
  Conjunction: readLogic,
  Disjunction: readLogic,
  Comparison: readComparison,
  ArithmeticExpression: readArithmetic,
  IfExpression: readIf,
  ForExpression: readFor,
  QuantifiedExpression: readQuantified,
  List: readList,
  Context: readContext,
  FilterExpression: readFilter,
  PathExpression: readPath,
  InstanceOfExpression: readInstance,
  FunctionDefinition: readFunction,
  FunctionInvocation: readInvocation,
}

const deepest = 400

/** A reader for one text; what it finds wrong goes to `problems`. */
export function makeReader(text: string, problems: Problem[]): Reader {
  let depth = 0
  const report = (place: Place, wording: Wording) => void problems.push(problem(place, wording))
  const expression = (tree: SyntaxNode): Node => {
    const read = reads[tree.name]
    if (read === undefined) throw new RangeError(`The grammar has no expression ${tree.name}`)
    if (depth >= deepest) {
      if (problems.length === 0) report(placeOf(tree), tooLong(deepest))
      return unreadable(tree)
    }
    depth += 1
    const node = read(tree, reader)
    depth -= 1
    return node
  }
  const reader: Reader = { text, expression, report }
  return reader
}

function readMoment(tree: SyntaxNode, reader: Reader): Node {
  const first = partAt(partsOf(tree), 0)
  return first.name === 'AtLiteral' ? readAtLiteral(first, reader) : readInvocation(tree, reader)
}

const words: ReadonlyMap<string, boolean | null> = new Map([
  ['null', null],
  ['true', true],
  ['false', false],
])

/** In nested contexts the parser may take `null`, `true` and `false` for names. */
function readName(tree: SyntaxNode, reader: Reader): Node {
  const value = words.get(textOfTree(tree, reader))
  return value === undefined ? nameOf(tree, reader) : { kind: 'literal', value, ...placeOf(tree) }
}

function readBrackets(tree: SyntaxNode, reader: Reader): Node {
  const inside = partAt(partsOf(tree), 1)
  const [operator, end] = partsOf(inside)
  if (inside.name === 'SimplePositiveUnaryTest' && operator?.name === 'CompareOp' && end !== undefined) {
    return {
      kind: 'halfLine',
      operator: readOperator(operator, reader),
      end: reader.expression(end),
      ...placeOf(tree),
    }
  }
  return reader.expression(inside)
}

function readInterval(tree: SyntaxNode, reader: Reader): Node {
  const first = partAt(partsOf(tree), 0)
  if (first.name === 'Interval') return readRange(first, reader)
  reader.report(placeOf(tree), looseComparison())
  return unreadable(tree)
}

function readRange(tree: SyntaxNode, reader: Reader): Node {
  const parts = partsOf(tree)
  return {
    kind: 'range',
    low: reader.expression(partAt(parts, 1)),
    high: reader.expression(partAt(parts, 3)),
    lowIncluded: partAt(parts, 0).name === '[',
    highIncluded: partAt(parts, 4).name === ']',
    ...placeOf(tree),
  }
}

function readComparison(tree: SyntaxNode, reader: Reader): Node {
  const parts = partsOf(tree)
  const left = partAt(parts, 0)
  const sign = partAt(parts, 1)
  if (sign.name === 'between') {
    const [value, low, high] = [left, partAt(parts, 2), partAt(parts, 4)].map(reader.expression)
    if (value === undefined || low === undefined || high === undefined)
      throw new RangeError('between has three parts')
    return { kind: 'between', value, low, high, ...placeOf(tree) }
  }
  if (sign.name === 'in') return readIn(tree, reader)
  const operator = readOperator(sign, reader)
  if (left.name === 'Comparison' && operator !== '=' && operator !== '!=') {
    reader.report(placeOf(tree), chainedComparison())
  }
  const right = reader.expression(partAt(parts, 2))
  return { kind: 'comparison', operator, left: reader.expression(left), right, ...placeOf(tree) }
}

/** With several tests in brackets; a lone test may have swallowed what follows it. */
function readIn(tree: SyntaxNode, reader: Reader): Node {
  const parts = partsOf(tree)
  const tests = parts.find((part) => part.name === 'PositiveUnaryTests')
  if (tests === undefined) return readLogic(tree, reader)
  return {
    kind: 'in',
    value: reader.expression(partAt(parts, 0)),
    tests: partsOf(tests).map((test) => readTest(test, reader)),
    ...placeOf(tree),
  }
}

function readArithmetic(tree: SyntaxNode, reader: Reader): Node {
  const parts = partsOf(tree)
  if (parts.length === 2)
    return { kind: 'negation', operand: reader.expression(partAt(parts, 1)), ...placeOf(tree) }
  return {
    kind: 'arithmetic',
    operator: textOfTree(partAt(parts, 1), reader) as Operator,
    left: reader.expression(partAt(parts, 0)),
    right: reader.expression(partAt(parts, 2)),
    ...placeOf(tree),
  }
}

function readIf(tree: SyntaxNode, reader: Reader): Node {
  const parts = partsOf(tree)
  return {
    kind: 'if',
    condition: reader.expression(partAt(parts, 1)),
    consequent: reader.expression(partAt(parts, 3)),
    alternative: reader.expression(partAt(parts, 5)),
    ...placeOf(tree),
  }
}

function readInstance(tree: SyntaxNode, reader: Reader): Node {
  const parts = partsOf(tree)
  return {
    kind: 'instance',
    value: reader.expression(partAt(parts, 0)),
    type: readType(partAt(parts, -1), reader),
    ...placeOf(tree),
  }
}
