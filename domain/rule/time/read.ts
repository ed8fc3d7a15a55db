import { Temporal } from 'temporal-polyfill'
import type { FeelDate } from '../value.ts'
import type { FeelDateTime, FeelTime } from './date-time.ts'
import { dateTimeOf, timeOf } from './date-time.ts'
import type { Zone } from './zone.ts'
import { findZone } from './zone.ts'

const dateText = /^(-?(?:\d{4}|[1-9]\d{4,}))-(\d{2})-(\d{2})$/
const timeText = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(\D.*)?$/

/** Reads `2026-11-23`; undefined when there is no such day or the year is beyond ±271821. */
export function findDate(text: string): FeelDate | undefined {
  const match = dateText.exec(text)
  return match === null ? undefined : findDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

export function findDay(year: number, month: number, day: number): FeelDate | undefined {
  return attempt(() => new Temporal.PlainDate(year, month, day))
}

/** Reads `10:30:00`, `10:30:00.5Z`, `10:30:00+08:00` or `10:30:00@Asia/Shanghai`; undefined when it is no time. */
export function findTime(text: string): FeelTime | undefined {
  const clock = readClock(text)
  return clock === undefined ? undefined : timeOf(clock.plain, clock.zone)
}

/** Reads `2026-11-23T10:30:00` with an optional zone, or a bare date as its midnight. */
export function findDateTime(text: string): FeelDateTime | undefined {
  const split = text.indexOf('T')
  const date = findDate(split < 0 ? text : text.slice(0, split))
  const clock = split < 0 ? midnight : readClock(text.slice(split + 1))
  if (date === undefined || clock === undefined) return undefined
  const day = attempt(() => (clock.nextDay ? date.add({ days: 1 }) : date))
  const plain = attempt(() => day?.toPlainDateTime(clock.plain))
  return plain === undefined ? undefined : dateTimeOf(plain, clock.zone)
}

type Clock = { readonly plain: Temporal.PlainTime; readonly zone: Zone | null; readonly nextDay: boolean }

const midnight: Clock = { plain: new Temporal.PlainTime(), zone: null, nextDay: false }

function readClock(text: string): Clock | undefined {
  const match = timeText.exec(text)
  if (match === null) return undefined
  const [, hour = '', minute = '', second = '', fraction = '', rest] = match
  const zone = rest === undefined ? null : findZone(rest)
  const nextDay = hour === '24' && Number(minute + second + fraction) === 0
  const plain = findClock(nextDay ? 0 : Number(hour), Number(minute), Number(second), fraction)
  return zone === undefined || plain === undefined ? undefined : { plain, zone, nextDay }
}

export function findClock(hour: number, minute: number, second: number, fraction: string) {
  const part = (from: number) => Number(fraction.padEnd(9, '0').slice(from, from + 3))
  return attempt(() => new Temporal.PlainTime(hour, minute, second, part(0), part(3), part(6)))
}

/** Temporal throws a RangeError for what is no date; here that is an expected answer. */
export function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
