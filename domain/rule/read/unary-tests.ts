import type { SyntaxNode } from '@lezer/common'
import { isLogic, readCellLogic } from './logic.ts'
import type { Reader } from './reader.ts'
import { partAt, partsOf, placeOf } from './reader.ts'
import type { Test, UnaryTests } from './syntax.ts'
import { readTest } from './test.ts'

/** Reads the tests of a decision table's cell. */
export function readUnaryTests(tree: SyntaxNode, reader: Reader): UnaryTests {
  const top = tree.name === 'UnaryTests' ? tree : partAt(partsOf(tree), 0)
  const parts = partsOf(top)
  if (parts.some((part) => part.name === 'Wildcard')) return { kind: 'anything' }
  const list = parts.find((part) => part.name === 'PositiveUnaryTests')
  const tests =
    list === undefined ? [] : partsOf(list).map((part) => readCell(partAt(partsOf(part), 0), reader))
  return { kind: 'tests', tests, negated: parts.some((part) => part.name === 'not') }
}

function readCell(tree: SyntaxNode, reader: Reader): Test {
  if (!isLogic(tree)) return readTest(tree, reader)
  return { kind: 'condition', condition: readCellLogic(tree, reader), ...placeOf(tree) }
}
