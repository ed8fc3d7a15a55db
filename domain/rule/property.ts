import { Temporal } from 'temporal-polyfill'
import { Decimal } from './decimal.ts'
import type { FeelDateTime, FeelTime } from './time/date-time.ts'
import { daysDuration, daysParts, nanosecondsPerSecond } from './time/duration.ts'
import { attempt } from './time/read.ts'
import type { Zone } from './time/zone.ts'
import { offsetSecondsAt } from './time/zone.ts'
import { Unknown } from './unknown.ts'
import type { FeelValue, Kind, Value, ValueOfKind } from './value.ts'
import { isContext, isList, kindOf } from './value.ts'

type Properties = { readonly [K in Kind]?: Readonly<Record<string, (value: ValueOfKind[K]) => FeelValue>> }

const dateProperties = {
  year: (date: { year: number }) => whole(date.year),
  month: (date: { month: number }) => whole(date.month),
  day: (date: { day: number }) => whole(date.day),
  weekday: (date: { dayOfWeek: number }) => whole(date.dayOfWeek),
}

const clockProperties = {
  hour: (clock: { hour: number }) => whole(clock.hour),
  minute: (clock: { minute: number }) => whole(clock.minute),
  second: (clock: { second: number }) => whole(clock.second),
}

const properties: Properties = {
  date: dateProperties,
  time: {
    ...ofPlain<Temporal.PlainTime>(clockProperties),
    'time offset': (time: FeelTime) => offsetOf(time.zone, anyDay.toPlainDateTime(time.plain)),
    timezone: (time: FeelTime) => regionOf(time.zone),
  },
  'date and time': {
    ...ofPlain<Temporal.PlainDateTime>({ ...dateProperties, ...clockProperties }),
    'time offset': (moment: FeelDateTime) => offsetOf(moment.zone, moment.plain),
    timezone: (moment: FeelDateTime) => regionOf(moment.zone),
  },
  'days and time duration': {
    days: (duration) => signed(duration.nanoseconds, daysParts(duration).days),
    hours: (duration) => signed(duration.nanoseconds, daysParts(duration).hours),
    minutes: (duration) => signed(duration.nanoseconds, daysParts(duration).minutes),
    seconds: (duration) =>
      signed(duration.nanoseconds, daysParts(duration).nanoseconds / nanosecondsPerSecond),
  },
  'years and months duration': {
    years: (duration) => whole(Math.trunc(duration.months / 12)),
    months: (duration) => whole(duration.months % 12),
  },
  range: {
    start: (range) => range.low ?? null,
    end: (range) => range.high ?? null,
    'start included': (range) => range.lowIncluded,
    'end included': (range) => range.highIncluded,
  },
}

const anyDay = new Temporal.PlainDate(1970, 1, 1)

/** What `value.name` is. A list gives the list of its items' properties; what has no such property gives null. */
export function propertyOf(value: Value, name: string): Value {
  if (value instanceof Unknown) return value
  if (isContext(value)) return value.get(name) ?? null
  if (isList(value)) return value.map((item) => propertyOf(item, name))
  return propertyOfKind(kindOf(value), value, name)
}

function propertyOfKind<K extends Kind>(kind: K, value: Value, name: string): Value {
  const read = properties[kind]?.[name]
  return read === undefined ? null : (attempt(() => read(value as ValueOfKind[K])) ?? null)
}

type Reads<T> = Readonly<Record<string, (plain: T) => Decimal>>

/** Properties of the local part of a moment. */
function ofPlain<T>(reads: Reads<T>): Readonly<Record<string, (moment: { readonly plain: T }) => FeelValue>> {
  return Object.fromEntries(
    Object.entries(reads).map(([name, read]) => [
      name,
      (moment: { readonly plain: T }) => read(moment.plain),
    ]),
  )
}

function offsetOf(zone: Zone | null, moment: Temporal.PlainDateTime): FeelValue {
  if (zone === null) return null
  return daysDuration(BigInt(offsetSecondsAt(zone, moment)) * nanosecondsPerSecond)
}

function regionOf(zone: Zone | null): FeelValue {
  return zone?.kind === 'region' ? zone.id : null
}

function signed(sign: bigint, part: bigint): Decimal {
  return new Decimal((sign < 0n ? -part : part).toString())
}

function whole(number: number): Decimal {
  return new Decimal(number + 0)
}
