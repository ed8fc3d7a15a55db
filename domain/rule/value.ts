import { Temporal } from 'temporal-polyfill'
import { Decimal } from './decimal.ts'
import { Row } from './row.ts'
import type { FeelDateTime, FeelTime } from './time/date-time.ts'
import type { DaysDuration, MonthsDuration } from './time/duration.ts'
import type { Unknown } from './unknown.ts'

export type FeelDate = Temporal.PlainDate

/** A value a rule can work with. `null` means "there is none"; it is not the same as not knowing. */
export type FeelValue =
  | null
  | boolean
  | string
  | Decimal
  | FeelDate
  | FeelTime
  | FeelDateTime
  | DaysDuration
  | MonthsDuration
  | readonly FeelValue[]
  | FeelContext
  | FeelRange
  | FeelFunction

/** Named values, in the order they were written. */
export type FeelContext = ReadonlyMap<string, FeelValue>

/** An interval. An end that is left out (`undefined`) is open to infinity. */
export type FeelRange = {
  readonly kind: 'range'
  readonly low: FeelValue | undefined
  readonly high: FeelValue | undefined
  readonly lowIncluded: boolean
  readonly highIncluded: boolean
}

export type FeelFunction = {
  readonly kind: 'function'
  readonly parameters: readonly string[]
  /** Arguments may be unknown or have unknown parts; then so may the result. */
  readonly invoke: (values: readonly Value[]) => Value
}

/**
 * What an expression computes with: a value that may be unknown, or a list or context with unknown parts.
 * Every FeelValue is a Value; the way back leads through `settle`, so nothing unknown slips out.
 */
export type Value =
  | Exclude<FeelValue, readonly FeelValue[] | FeelContext>
  | readonly Value[]
  | ContextValue
  | Unknown

export type ContextValue = ReadonlyMap<string, Value>

/** The three truth values of FEEL, and unknown. */
export type Truth = boolean | null | Unknown

/** Every kind of value, by the name FEEL gives it. */
export type ValueOfKind = {
  readonly null: null
  readonly boolean: boolean
  readonly string: string
  readonly number: Decimal
  readonly date: FeelDate
  readonly time: FeelTime
  readonly 'date and time': FeelDateTime
  readonly 'days and time duration': DaysDuration
  readonly 'years and months duration': MonthsDuration
  readonly list: readonly Value[]
  readonly context: ContextValue
  readonly range: FeelRange
  readonly function: FeelFunction
  readonly unknown: Unknown
}

export type Kind = keyof ValueOfKind

export function kindOf(value: Value): Kind {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'string') return 'string'
  if (value instanceof Decimal) return 'number'
  if (isList(value)) return 'list'
  if (isDate(value)) return 'date'
  if (isContext(value)) return 'context'
  return value.kind
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

export function isContext(value: Value): value is ContextValue {
  return value instanceof Map || value instanceof Row
}

export function isDate(value: Value): value is FeelDate {
  return value instanceof Temporal.PlainDate
}

export function isKind<K extends Kind>(value: Value, kind: K): value is Value & ValueOfKind[K] {
  return kindOf(value) === kind
}
