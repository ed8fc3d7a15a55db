import { Temporal } from 'temporal-polyfill'
import { Decimal, exact, finite } from './decimal.ts'
import type { FeelDateTime } from './time/date-time.ts'
import { addNanoseconds, addToTime, dateTimeOf, instantOf, timeInstantOf } from './time/date-time.ts'
import { daysDuration, monthsDuration } from './time/duration.ts'
import { attempt } from './time/read.ts'
import { offsetZone } from './time/zone.ts'
import { merge, Unknown } from './unknown.ts'
import type { FeelDate, Kind, Value, ValueOfKind } from './value.ts'
import { kindOf } from './value.ts'

export type Operator = '+' | '-' | '*' | '/' | '**'

type Apply = (left: Value, right: Value) => Value | undefined
type Rule = { readonly left: Kind; readonly right: Kind; readonly apply: Apply }

/** One line of the table: what an operator does with these two kinds; undefined means there is no result. */
function rule<L extends Kind, R extends Kind>(
  left: L,
  right: R,
  apply: (left: ValueOfKind[L], right: ValueOfKind[R]) => Value | undefined,
): Rule {
  return { left, right, apply: (first, second) => apply(first as ValueOfKind[L], second as ValueOfKind[R]) }
}

/** The same line for both orders of the operands. */
function either<L extends Kind, R extends Kind>(
  left: L,
  right: R,
  apply: (left: ValueOfKind[L], right: ValueOfKind[R]) => Value | undefined,
): readonly Rule[] {
  return [rule(left, right, apply), rule(right, left, (second, first) => apply(first, second))]
}

const days = 'days and time duration'
const months = 'years and months duration'
const moment = 'date and time'

const addition: readonly Rule[] = [
  rule('number', 'number', (a, b) => finite(exact(a).plus(b))),
  rule('string', 'string', (a, b) => a + b),
  ...either('date', months, (a, b) => a.add({ months: b.months })),
  ...either('date', days, (a, b) => addToDate(a, b.nanoseconds)),
  ...either(moment, months, (a, b) => dateTimeOf(a.plain.add({ months: b.months }), a.zone)),
  ...either(moment, days, (a, b) => addNanoseconds(a, b.nanoseconds)),
  ...either('time', days, (a, b) => addToTime(a, b.nanoseconds)),
  rule(months, months, (a, b) => monthsDuration(a.months + b.months)),
  rule(days, days, (a, b) => daysDuration(a.nanoseconds + b.nanoseconds)),
]

const subtraction: readonly Rule[] = [
  rule('number', 'number', (a, b) => finite(exact(a).minus(b))),
  rule('date', months, (a, b) => a.subtract({ months: b.months })),
  rule('date', days, (a, b) => addToDate(a, -b.nanoseconds)),
  rule(moment, months, (a, b) => dateTimeOf(a.plain.subtract({ months: b.months }), a.zone)),
  rule(moment, days, (a, b) => addNanoseconds(a, -b.nanoseconds)),
  rule('time', days, (a, b) => addToTime(a, -b.nanoseconds)),
  rule('date', 'date', (a, b) => between(midnightUtc(b), midnightUtc(a))),
  rule(moment, moment, (a, b) => between(b, a)),
  rule(moment, 'date', (a, b) => between(midnightUtc(b), a)),
  rule('date', moment, (a, b) => between(b, midnightUtc(a))),
  rule('time', 'time', (a, b) =>
    (a.zone === null) === (b.zone === null) ? daysDuration(timeInstantOf(a) - timeInstantOf(b)) : undefined,
  ),
  rule(months, months, (a, b) => monthsDuration(a.months - b.months)),
  rule(days, days, (a, b) => daysDuration(a.nanoseconds - b.nanoseconds)),
]

const multiplication: readonly Rule[] = [
  rule('number', 'number', (a, b) => finite(exact(a).times(b))),
  ...either('number', months, (a, b) => toMonths(exact(a).times(b.months))),
  ...either('number', days, (a, b) => toDays(exact(a).times(toDecimal(b.nanoseconds)))),
]

const division: readonly Rule[] = [
  rule('number', 'number', (a, b) => finite(exact(a).div(b))),
  rule(months, 'number', (a, b) => (b.isZero() ? undefined : toMonths(new Decimal(a.months).div(b)))),
  rule(days, 'number', (a, b) => (b.isZero() ? undefined : toDays(toDecimal(a.nanoseconds).div(b)))),
  rule(months, months, (a, b) => finite(new Decimal(a.months).div(b.months))),
  rule(days, days, (a, b) => finite(toDecimal(a.nanoseconds).div(toDecimal(b.nanoseconds)))),
]

const power: readonly Rule[] = [rule('number', 'number', (a, b) => finite(exact(a).pow(b)))]

type Table = ReadonlyMap<Kind, ReadonlyMap<Kind, Apply>>

const tables: Readonly<Record<Operator, Table>> = {
  '+': tableOf(addition),
  '-': tableOf(subtraction),
  '*': tableOf(multiplication),
  '/': tableOf(division),
  '**': tableOf(power),
}

function tableOf(rules: readonly Rule[]): Table {
  const table = new Map<Kind, Map<Kind, Apply>>()
  for (const { left, right, apply } of rules) {
    const row = table.get(left) ?? new Map<Kind, Apply>()
    table.set(left, row.set(right, apply))
  }
  return table
}

/**
 * Computes. Operands that do not go together give null, so an unknown operand does not matter beside one that
 * goes together with nothing.
 */
export function calculate(operator: Operator, left: Value, right: Value): Value {
  const table = tables[operator]
  if (left instanceof Unknown || right instanceof Unknown) return calculateUnknown(table, left, right)
  const apply = table.get(kindOf(left))?.get(kindOf(right))
  return apply === undefined ? null : (attempt(() => apply(left, right)) ?? null)
}

function calculateUnknown(table: Table, left: Value, right: Value): Value {
  if (left instanceof Unknown && right instanceof Unknown) return merge(left, right)
  if (right instanceof Unknown) return table.has(kindOf(left)) ? right : null
  if (!(left instanceof Unknown)) return null
  const partners = [...table.values()].some((row) => row.has(kindOf(right)))
  return partners ? left : null
}

/** The opposite of a number or duration; null for anything else. */
export function negate(value: Value): Value {
  if (value instanceof Unknown) return value
  if (value instanceof Decimal) return value.neg()
  return calculate('*', value, new Decimal(-1))
}

/** A date counts as its midnight; what is left of the day after moving falls away. */
function addToDate(date: FeelDate, nanoseconds: bigint): FeelDate {
  return addNanoseconds(midnightUtc(date), nanoseconds).plain.toPlainDate()
}

function midnightUtc(date: FeelDate): FeelDateTime {
  return dateTimeOf(date.toPlainDateTime(new Temporal.PlainTime()), offsetZone(0) ?? null)
}

/** A local moment and one with a zone are no measurable time apart. */
function between(from: FeelDateTime, to: FeelDateTime): Value | undefined {
  if ((from.zone === null) !== (to.zone === null)) return undefined
  return daysDuration(instantOf(to) - instantOf(from))
}

function toMonths(months: Decimal): Value | undefined {
  const number = months.toNumber()
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? monthsDuration(number) : undefined
}

function toDays(nanoseconds: Decimal): Value {
  return daysDuration(BigInt(nanoseconds.toFixed(0)))
}

function toDecimal(integer: bigint): Decimal {
  return new Decimal(integer.toString())
}
