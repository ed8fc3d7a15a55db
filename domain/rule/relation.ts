import { equal, isMatch } from './equality.ts'
import { compare } from './order.ts'
import type { Relation } from './read/syntax.ts'
import { merge, Unknown } from './unknown.ts'
import type { FeelRange, Truth, Value } from './value.ts'
import { isKind, isList } from './value.ts'

const holds: Readonly<Record<Exclude<Relation, '=' | '!='>, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
}

/** Compares two values; null when they cannot be compared. */
export function relate(relation: Relation, left: Value, right: Value): Truth {
  if (relation === '=') return equal(left, right)
  if (relation === '!=') return opposite(equal(left, right))
  const order = compare(left, right)
  return typeof order === 'number' ? holds[relation](order) : order
}

export function opposite(truth: Truth): Truth {
  return typeof truth === 'boolean' ? !truth : truth
}

/** What a value says as a condition: anything but true, false and unknown says nothing. */
export function truthOf(value: Value): Truth {
  return typeof value === 'boolean' || value instanceof Unknown ? value : null
}

export function both(left: Truth, right: Truth): Truth {
  return decide(false, left, right)
}

export function either(left: Truth, right: Truth): Truth {
  return decide(true, left, right)
}

/** One deciding side is enough; else unknown outweighs null, and null outweighs the rest. */
function decide(deciding: boolean, left: Truth, right: Truth): Truth {
  if (left === deciding || right === deciding) return deciding
  if (left instanceof Unknown) return right instanceof Unknown ? merge(left, right) : left
  if (right instanceof Unknown || left !== null) return right
  return null
}

/** Whether a range holds the value; null when it cannot be compared with the range's ends. */
function isWithin(value: Value, range: FeelRange): Truth {
  const low = range.low === undefined || relate(range.lowIncluded ? '>=' : '>', value, range.low)
  const high = range.high === undefined || relate(range.highIncluded ? '<=' : '<', value, range.high)
  return both(low, high)
}

/** Whether the value is the candidate, is in this range, or is found so in this list. */
export function isMember(value: Value, candidate: Value): Truth {
  if (isKind(candidate, 'range') && !isKind(value, 'range')) return isWithin(value, candidate)
  if (!isList(candidate)) return isMatch(value, candidate)
  const start = isList(value) || value instanceof Unknown ? isMatch(value, candidate) : false
  return candidate.reduce<Truth>((found, item) => either(found, isElement(value, item)), start)
}

function isElement(value: Value, item: Value): Truth {
  return isKind(item, 'range') && !isKind(value, 'range') ? isWithin(value, item) : isMatch(value, item)
}
