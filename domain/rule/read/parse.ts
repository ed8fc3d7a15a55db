import type { SyntaxNode } from '@lezer/common'
import type { LRParser } from '@lezer/lr'
import { parser, trackVariables } from 'lezer-feel'
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import { emptyText, tooLong } from '../wording.ts'
import { explainError } from './explain.ts'
import { findMiswriting } from './scan.ts'

export type Dialect = 'Expression' | 'UnaryTests'

const longest = 10_000

/** Names of the language that hold the word `and`, which the parser must be told to take as part of a name. */
const namesWithAnd = ['date and time', 'years and months duration']

/**
 * The parser does not know `instance of range<number>` yet. It is shown a list type of the same length, and the
 * reader, who has the text as it was written, sees that it is a range.
 */
const rangeType = /(\binstance\s+of\s+(?:list\s*<\s*)*)range(?=\s*<)/g

const simpleName = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u

const plainParsers: Readonly<Record<Dialect, LRParser>> = {
  Expression: configure('Expression', namesWithAnd),
  UnaryTests: configure('UnaryTests', namesWithAnd),
}

/** The parser's tree of a text, or the first thing that is wrong with the text. */
export function parse(text: string, dialect: Dialect, declared: Iterable<string>): SyntaxNode | Problem {
  const whole = { offset: 0, length: text.length }
  if (text.trim() === '') return problem(whole, emptyText())
  if (text.length > longest) return problem(whole, tooLong(longest))
  const miswriting = findMiswriting(text)
  if (miswriting !== undefined) return miswriting
  const tree = parserFor(dialect, declared).parse(text.replace(rangeType, '$1list ')).topNode
  const error = findError(tree)
  return error === undefined ? tree : explainError(error, text)
}

/** Names with spaces or signs must be known beforehand; for all others one parser does. */
function parserFor(dialect: Dialect, declared: Iterable<string>): LRParser {
  const unusual = [...declared].filter((name) => !simpleName.test(name))
  return unusual.length === 0 ? plainParsers[dialect] : configure(dialect, [...namesWithAnd, ...unusual])
}

function configure(dialect: Dialect, names: readonly string[]): LRParser {
  const known = Object.fromEntries(names.map((name) => [name, true]))
  return parser.configure({ top: dialect, contextTracker: trackVariables(known) })
}

function findError(tree: SyntaxNode): SyntaxNode | undefined {
  if (tree.type.isError) return tree
  for (let part = tree.firstChild; part !== null; part = part.nextSibling) {
    const found = findError(part)
    if (found !== undefined) return found
  }
  return undefined
}
