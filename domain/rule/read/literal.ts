import type { SyntaxNode } from '@lezer/common'
import { findDecimal } from '../decimal.ts'
import { findDuration } from '../time/duration.ts'
import { findDate, findDateTime, findTime } from '../time/read.ts'
import type { FeelValue } from '../value.ts'
import { badNumber, notAMoment } from '../wording.ts'
import type { Reader } from './reader.ts'
import { partAt, partsOf, placeOf, textOfTree } from './reader.ts'
import type { Node } from './syntax.ts'

export function readNumber(tree: SyntaxNode, reader: Reader): Node {
  const text = textOfTree(tree, reader)
  const value = findDecimal(text.replace(/\s/g, ''))
  if (value === undefined) reader.report(placeOf(tree), badNumber(text))
  return literal(tree, value ?? null)
}

export function readString(tree: SyntaxNode, reader: Reader): Node {
  return literal(tree, unquote(textOfTree(tree, reader)))
}

export function readBoolean(tree: SyntaxNode, reader: Reader): Node {
  return literal(tree, textOfTree(tree, reader) === 'true')
}

export function readNull(tree: SyntaxNode): Node {
  return literal(tree, null)
}

/** `@"2026-11-23"`: the text says by its shape which kind it is. */
export function readAtLiteral(tree: SyntaxNode, reader: Reader): Node {
  const text = unquote(textOfTree(partAt(partsOf(tree), -1), reader))
  const value = findDate(text) ?? findDateTime(text) ?? findTime(text) ?? findDuration(text)
  if (value === undefined) reader.report(placeOf(tree), notAMoment(text))
  return literal(tree, value ?? null)
}

function literal(tree: SyntaxNode, value: FeelValue): Node {
  return { kind: 'literal', value, ...placeOf(tree) }
}

const escaped = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(["'\\nrt]))/g
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** The text between the quotes. A backslash before any other sign stays: patterns such as `\d` need it. */
export function unquote(quoted: string): string {
  return quoted.slice(1, -1).replace(escaped, (whole, unit?: string, point?: string, sign?: string) => {
    if (sign !== undefined) return controls[sign] ?? sign
    const code = Number.parseInt(unit ?? point ?? '', 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
