import { Temporal } from 'temporal-polyfill'
import { Decimal } from './decimal.ts'
import type { FeelDateTime, FeelTime } from './time/date-time.ts'
import { instantOf, timeInstantOf } from './time/date-time.ts'
import { attempt } from './time/read.ts'
import { merge, Unknown } from './unknown.ts'
import type { Kind, Value, ValueOfKind } from './value.ts'
import { kindOf } from './value.ts'

type Compare<K extends Kind> = (left: ValueOfKind[K], right: ValueOfKind[K]) => number | null

const orders: { readonly [K in Kind]?: Compare<K> } = {
  string: (left, right) => sign(left, right),
  number: (left, right) => left.cmp(right),
  date: (left, right) => Temporal.PlainDate.compare(left, right),
  time: compareTimes,
  'date and time': compareDateTimes,
  'days and time duration': (left, right) => sign(left.nanoseconds, right.nanoseconds),
  'years and months duration': (left, right) => left.months - right.months,
}

/**
 * Which comes first: negative, zero or positive; null when the two have no order. With one side unknown the
 * answer is unknown, unless the other side has no order with anything.
 */
export function compare(left: Value, right: Value): number | null | Unknown {
  if (left instanceof Decimal && right instanceof Decimal) return left.cmp(right)
  if (left instanceof Unknown) return compareUnknown(left, right)
  if (right instanceof Unknown) return compareUnknown(right, left)
  const kind = kindOf(left)
  return kind === kindOf(right) ? compareOfKind(kind, left, right) : null
}

function compareUnknown(gap: Unknown, other: Value): null | Unknown {
  if (other instanceof Unknown) return merge(gap, other)
  return isOrdered(kindOf(other)) ? gap : null
}

export function isOrdered(kind: Kind): boolean {
  return orders[kind] !== undefined
}

function compareOfKind<K extends Kind>(kind: K, left: Value, right: Value): number | null {
  const order = orders[kind]
  return order === undefined ? null : order(left as ValueOfKind[K], right as ValueOfKind[K])
}

/** A local time has no order with one that names its zone. */
function compareTimes(left: FeelTime, right: FeelTime): number | null {
  if ((left.zone === null) !== (right.zone === null)) return null
  return sign(timeInstantOf(left), timeInstantOf(right))
}

function compareDateTimes(left: FeelDateTime, right: FeelDateTime): number | null {
  if ((left.zone === null) !== (right.zone === null)) return null
  return attempt(() => sign(instantOf(left), instantOf(right))) ?? null
}

function sign<T extends string | bigint>(left: T, right: T): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
