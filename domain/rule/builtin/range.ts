import { findDecimal } from '../decimal.ts'
import { compare } from '../order.ts'
import { unquote } from '../read/literal.ts'
import { findDuration } from '../time/duration.ts'
import { findDate, findDateTime, findTime } from '../time/read.ts'
import type { FeelRange, FeelValue } from '../value.ts'
import { isKind, kindOf } from '../value.ts'
import { builtin, signature } from './builtin.ts'
import { anything, text } from './parameter.ts'

/** Functions on ranges; a single value counts as the range that holds only it. */
export const rangeFunctions = [
  builtin('range', signature([text('from')], readRange)),
  relation('before', isBefore),
  relation('after', (a, b) => isBefore(b, a)),
  relation('meets', meets),
  relation('met by', (a, b) => meets(b, a)),
  relation('overlaps', overlaps),
  relation('overlaps before', overlapsBefore),
  relation('overlaps after', (a, b) => overlapsBefore(b, a)),
  relation('finishes', (a, b) => orderHigh(a, b) === 0 && orderLow(a, b) >= 0),
  relation('finished by', (a, b) => orderHigh(a, b) === 0 && orderLow(a, b) <= 0),
  relation('includes', (a, b) => orderLow(a, b) <= 0 && orderHigh(a, b) >= 0),
  relation('during', (a, b) => orderLow(a, b) >= 0 && orderHigh(a, b) <= 0),
  relation('starts', (a, b) => orderLow(a, b) === 0 && orderHigh(a, b) <= 0),
  relation('started by', (a, b) => orderLow(a, b) === 0 && orderHigh(a, b) >= 0),
  relation('coincides', (a, b) => orderLow(a, b) === 0 && orderHigh(a, b) === 0),
]

function relation(name: string, decide: (a: FeelRange, b: FeelRange) => boolean) {
  return builtin(
    name,
    signature([anything('range1'), anything('range2')], (first, second) => {
      const [a, b] = [toRange(first), toRange(second)]
      return areComparable(a, b) ? decide(a, b) : undefined
    }),
  )
}

function toRange(value: FeelValue): FeelRange {
  if (isKind(value, 'range')) return value
  return { kind: 'range', low: value, high: value, lowIncluded: true, highIncluded: true }
}

function areComparable(...ranges: readonly FeelRange[]): boolean {
  const [first = null, ...others] = ranges
    .flatMap(({ low, high }) => [low, high])
    .filter((end) => end !== undefined)
  return others.every((end) => typeof compare(first, end) === 'number')
}

function orderOf(left: FeelValue, right: FeelValue): number {
  const order = compare(left, right)
  return typeof order === 'number' ? order : Number.NaN
}

/** Which range starts first; of two that start at the same value, the one that holds it. */
function orderLow(a: FeelRange, b: FeelRange): number {
  if (a.low === undefined || b.low === undefined)
    return Number(a.low !== undefined) - Number(b.low !== undefined)
  return orderOf(a.low, b.low) || Number(b.lowIncluded) - Number(a.lowIncluded)
}

/** Which range ends first; of two that end at the same value, the one that does not hold it. */
function orderHigh(a: FeelRange, b: FeelRange): number {
  if (a.high === undefined || b.high === undefined)
    return Number(b.high !== undefined) - Number(a.high !== undefined)
  return orderOf(a.high, b.high) || Number(a.highIncluded) - Number(b.highIncluded)
}

function isBefore(a: FeelRange, b: FeelRange): boolean {
  if (a.high === undefined || b.low === undefined) return false
  const order = orderOf(a.high, b.low)
  return order < 0 || (order === 0 && !(a.highIncluded && b.lowIncluded))
}

function meets(a: FeelRange, b: FeelRange): boolean {
  if (a.high === undefined || b.low === undefined) return false
  return a.highIncluded && b.lowIncluded && orderOf(a.high, b.low) === 0
}

function overlaps(a: FeelRange, b: FeelRange): boolean {
  return !isBefore(a, b) && !isBefore(b, a)
}

function overlapsBefore(a: FeelRange, b: FeelRange): boolean {
  return orderLow(a, b) < 0 && !isBefore(a, b) && orderHigh(a, b) <= 0
}

const rangeText = /^([[\](])\s*(.+?)\s*\.\.\s*(.+?)\s*([[\])])$/

/** Reads `[1..5)` or `[@"2026-01-01"..@"2026-12-31"]`: ends written out, of one kind and in order. */
function readRange(from: string): FeelRange | undefined {
  const [, opening, lowText = '', highText = '', closing] = rangeText.exec(from) ?? []
  const low = readEnd(lowText)
  const high = readEnd(highText)
  if (low === undefined || high === undefined || kindOf(low) !== kindOf(high)) return undefined
  if (!(orderOf(low, high) <= 0)) return undefined
  return { kind: 'range', low, high, lowIncluded: opening === '[', highIncluded: closing === ']' }
}

const endText = /^(?:(@|date and time|date|time|duration)\s*\(?)?\s*("(?:[^"\\]|\\.)*")\s*\)?$/

function readEnd(source: string): FeelValue | undefined {
  const [, constructed, quoted] = endText.exec(source) ?? []
  if (quoted === undefined) return findDecimal(source)
  const content = unquote(quoted)
  if (constructed === undefined) return content
  return findDate(content) ?? findDateTime(content) ?? findTime(content) ?? findDuration(content)
}
