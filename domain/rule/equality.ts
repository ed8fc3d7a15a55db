import { formatValue } from './format.ts'
import { compare, isOrdered } from './order.ts'
import { findUnknown, merge, Unknown } from './unknown.ts'
import type { ContextValue, FeelRange, FeelValue, Truth, Value } from './value.ts'
import { isContext, isKind, isList, kindOf } from './value.ts'

/**
 * Whether two values are equal; null when they are of different kinds, which no comparison can answer.
 * Only null equals null, and nothing else does. Lists and contexts are decided by their first known difference.
 */
export function equal(left: Value, right: Value): Truth {
  if (left instanceof Unknown || right instanceof Unknown) return equalUnknown(left, right)
  if (left === null || right === null) return left === right
  const kind = kindOf(left)
  if (kind !== kindOf(right)) return null
  if (isOrdered(kind)) return compare(left, right) === 0
  if (isList(left) && isList(right)) return equalLists(left, right)
  if (isContext(left) && isContext(right)) return equalContexts(left, right)
  if (isKind(left, 'range') && isKind(right, 'range')) return equalRanges(left, right)
  return left === right
}

/** Equality inside lists and contexts and of members, where a different kind is just a difference. */
export function isMatch(left: Value, right: Value): boolean | Unknown {
  return equal(left, right) ?? false
}

function equalUnknown(left: Value, right: Value): Unknown {
  const gaps = [findUnknown(left), findUnknown(right)].filter((gap) => gap !== null)
  return gaps.reduce(merge)
}

function equalLists(left: readonly Value[], right: readonly Value[]): boolean | Unknown {
  if (left.length !== right.length) return false
  return allMatch(left.map((item, index) => [item, right[index] ?? null]))
}

function equalContexts(left: ContextValue, right: ContextValue): boolean | Unknown {
  if (left.size !== right.size) return false
  const pairs: [Value, Value][] = []
  for (const [name, value] of left) {
    const other = right.get(name)
    if (other === undefined) return false
    pairs.push([value, other])
  }
  return allMatch(pairs)
}

function allMatch(pairs: readonly (readonly [Value, Value])[]): boolean | Unknown {
  let gap: Unknown | null = null
  for (const [left, right] of pairs) {
    const match = isMatch(left, right)
    if (match === false) return false
    if (match instanceof Unknown) gap = gap === null ? match : merge(gap, match)
  }
  return gap ?? true
}

function equalRanges(left: FeelRange, right: FeelRange): boolean | Unknown {
  if (left.lowIncluded !== right.lowIncluded || left.highIncluded !== right.highIncluded) return false
  return isSameEnd(left.low, right.low) && isSameEnd(left.high, right.high)
}

function isSameEnd(left: Value | undefined, right: Value | undefined): boolean {
  if (left === undefined || right === undefined) return left === right
  return isMatch(left, right) === true
}

/**
 * Whether two results are the same in every respect, so that it does not matter which of them comes out.
 * What is unknown is never sure to be the same, not even when the same variables are missing.
 */
export function isIdentical(left: Value, right: Value): boolean {
  if (findUnknown(left) !== null || findUnknown(right) !== null) return false
  if (left === right) return true
  if (isKind(left, 'function') || isKind(right, 'function')) return false
  return equal(left, right) === true && formatsAlike(left, right)
}

/** Moments may be equal yet written in different zones, which a rule can tell apart. */
function formatsAlike(left: Value, right: Value): boolean {
  return formatValue(left as FeelValue) === formatValue(right as FeelValue)
}
