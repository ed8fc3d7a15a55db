import { Decimal, findDecimal, findInteger } from '../decimal.ts'
import { textOf } from '../format.ts'
import { builtin, signature } from './builtin.ts'
import { anything, list, number, optional, text } from './parameter.ts'
import { findPattern, replaceAll } from './pattern.ts'

/** Functions on texts. Positions count from 1 and in whole characters, so that 𠮷 is one. */
export const textFunctions = [
  builtin(
    'substring',
    signature([text('string'), number('start position'), optional(number('length'))], substring),
  ),
  builtin(
    'string length',
    signature([text('string')], (string) => new Decimal([...string].length)),
  ),
  builtin(
    'upper case',
    signature([text('string')], (string) => string.toUpperCase()),
  ),
  builtin(
    'lower case',
    signature([text('string')], (string) => string.toLowerCase()),
  ),
  builtin(
    'substring before',
    signature([text('string'), text('match')], (string, match) =>
      string.slice(0, Math.max(string.indexOf(match), 0)),
    ),
  ),
  builtin(
    'substring after',
    signature([text('string'), text('match')], (string, match) =>
      string.includes(match) ? string.slice(string.indexOf(match) + match.length) : '',
    ),
  ),
  builtin(
    'contains',
    signature([text('string'), text('match')], (string, match) => string.includes(match)),
  ),
  builtin(
    'starts with',
    signature([text('string'), text('match')], (string, match) => string.startsWith(match)),
  ),
  builtin(
    'ends with',
    signature([text('string'), text('match')], (string, match) => string.endsWith(match)),
  ),
  builtin(
    'matches',
    signature([text('input'), text('pattern'), optional(text('flags'))], (input, pattern, flags) =>
      findPattern(pattern, flags ?? '')?.test(input),
    ),
  ),
  builtin(
    'replace',
    signature(
      [text('input'), text('pattern'), text('replacement'), optional(text('flags'))],
      (input, pattern, replacement, flags) => replaceAll(input, { pattern, flags: flags ?? '', replacement }),
    ),
  ),
  builtin(
    'split',
    signature([text('string'), text('delimiter')], (string, delimiter) => {
      const pattern = findPattern(delimiter, '')
      return pattern === undefined ? undefined : splitAt(string, pattern)
    }),
  ),
  builtin(
    'string join',
    signature([list('list'), optional(text('delimiter'))], (items, delimiter) => {
      const texts = items.filter((item) => item !== null)
      return texts.every((item) => typeof item === 'string') ? texts.join(delimiter ?? '') : undefined
    }),
  ),
  builtin(
    'string',
    signature([anything('from')], (from) => (from === null ? undefined : textOf(from))),
  ),
  builtin(
    'number',
    signature(
      [text('from'), optional(text('grouping separator')), optional(text('decimal separator'))],
      readNumber,
    ),
  ),
]

function substring(string: string, start: Decimal, length: Decimal | undefined): string | undefined {
  const characters = [...string]
  const position = findInteger(start.trunc()) ?? 0
  const count = length === undefined ? characters.length : (findInteger(length.trunc()) ?? 0)
  if (position === 0 || count < 1 || Math.abs(position) > characters.length) return undefined
  const from = position > 0 ? position - 1 : characters.length + position
  return characters.slice(from, from + count).join('')
}

/** The pieces between matches; `String.split` would also give what the pattern's groups caught. */
function splitAt(string: string, pattern: RegExp): readonly string[] {
  const pieces: string[] = []
  let from = 0
  for (const match of string.matchAll(pattern)) {
    if (match[0] === '') continue
    pieces.push(string.slice(from, match.index))
    from = match.index + match[0].length
  }
  return [...pieces, string.slice(from)]
}

function readNumber(
  from: string,
  grouping: string | undefined,
  point: string | undefined,
): Decimal | undefined {
  if (grouping !== undefined && ![' ', ',', '.'].includes(grouping)) return undefined
  if (point !== undefined && ![',', '.'].includes(point)) return undefined
  if (grouping !== undefined && grouping === point) return undefined
  const ungrouped = grouping === undefined ? from : from.replaceAll(grouping, '')
  return findDecimal(point === undefined ? ungrouped : ungrouped.replace(point, '.'))
}
