import type { SyntaxNode } from '@lezer/common'
import type { Place, Wording } from '../problem.ts'
import type { Node } from './syntax.ts'

/** What the reader of one family of nodes may ask of the whole. */
export type Reader = {
  readonly text: string
  readonly expression: (tree: SyntaxNode) => Node
  readonly report: (place: Place, wording: Wording) => void
}

export function placeOf(tree: SyntaxNode): Place {
  return { offset: tree.from, length: tree.to - tree.from }
}

export function textOfTree(tree: SyntaxNode, reader: Reader): string {
  return reader.text.slice(tree.from, tree.to)
}

/** The parts of a node, without comments. */
export function partsOf(tree: SyntaxNode): readonly SyntaxNode[] {
  const parts: SyntaxNode[] = []
  for (let part = tree.firstChild; part !== null; part = part.nextSibling) {
    if (part.name !== 'LineComment' && part.name !== 'BlockComment') parts.push(part)
  }
  return parts
}

/** The part at that position; the grammar says there is one wherever we ask. */
export function partAt(parts: readonly SyntaxNode[], index: number): SyntaxNode {
  const part = parts.at(index)
  if (part === undefined) throw new RangeError(`The grammar promised a part at ${index}`)
  return part
}

/** A name as it is looked up: single spaces between words, none around the signs in `bike.maxSpeed`. */
export function normalizeName(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/ ?([./\-'+*]) ?/g, '$1')
    .trim()
}

/** What stands in for a node that could not be read, so that reading can go on and find more problems. */
export function unreadable(tree: SyntaxNode): Node {
  return { kind: 'literal', value: null, ...placeOf(tree) }
}
