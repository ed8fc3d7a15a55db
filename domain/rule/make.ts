import type { Decimal } from './decimal.ts'
import { findDecimal } from './decimal.ts'
import type { FeelDateTime, FeelTime } from './time/date-time.ts'
import type { DaysDuration, MonthsDuration } from './time/duration.ts'
import { findDuration } from './time/duration.ts'
import { findDate, findDateTime, findTime } from './time/read.ts'
import { findUnknownAmong } from './unknown.ts'
import type { FeelContext, FeelDate, FeelFunction, FeelValue } from './value.ts'

// Makers for values that the program itself knows to be well formed: each throws a RangeError when they are not.

/** A number from its numeral (`'12.50'`) or from an integer. */
export function makeDecimal(text: string | number): Decimal {
  if (typeof text === 'number' && !Number.isSafeInteger(text)) throw notA('whole number', String(text))
  return findDecimal(String(text)) ?? fail('number', String(text))
}

/** A calendar date from `YYYY-MM-DD`. */
export function makeDate(text: string): FeelDate {
  return findDate(text) ?? fail('date', text)
}

/** A time of day from `HH:MM:SS`, with an optional zone. */
export function makeTime(text: string): FeelTime {
  return findTime(text) ?? fail('time', text)
}

/** A date and time from `YYYY-MM-DDTHH:MM:SS`, with an optional zone. */
export function makeDateTime(text: string): FeelDateTime {
  return findDateTime(text) ?? fail('date and time', text)
}

/** A length of time from ISO 8601: `P18Y`, `P30D`, `PT2H`. */
export function makeDuration(text: string): DaysDuration | MonthsDuration {
  return findDuration(text) ?? fail('duration', text)
}

/** Named values. */
export function makeContext(entries: Readonly<Record<string, FeelValue>>): FeelContext {
  return new Map(Object.entries(entries))
}

/**
 * A function that the program lends to rules. It is called with known arguments only: while one of them is unknown, so
 * is the result.
 */
export function makeFunction(
  parameters: readonly string[],
  apply: (...values: readonly FeelValue[]) => FeelValue,
): FeelFunction {
  return {
    kind: 'function',
    parameters,
    invoke: (values) =>
      values.length === parameters.length
        ? (findUnknownAmong(values) ?? apply(...(values as readonly FeelValue[])))
        : null,
  }
}

const makers = {
  boolean: (text: string): FeelValue =>
    text === 'true' ? true : text === 'false' ? false : fail('boolean', text),
  string: (text: string): FeelValue => text,
  number: makeDecimal,
  date: makeDate,
  time: makeTime,
  'date and time': makeDateTime,
  duration: makeDuration,
} satisfies Record<string, (text: string) => FeelValue>

/** A value of the named kind from its text. */
export function fromText(kind: keyof typeof makers, text: string): FeelValue {
  return makers[kind](text)
}

function fail(kind: string, text: string): never {
  throw notA(kind, text)
}

function notA(kind: string, text: string): RangeError {
  return new RangeError(`Not a ${kind}: ${text}`)
}
