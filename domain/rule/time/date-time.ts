import { Temporal } from 'temporal-polyfill'
import { nanosecondsPerDay, nanosecondsPerSecond } from './duration.ts'
import type { Zone } from './zone.ts'
import { formatZone, offsetSecondsAt } from './zone.ts'

/** A time of day, local when it has no zone. */
export type FeelTime = {
  readonly kind: 'time'
  readonly plain: Temporal.PlainTime
  readonly zone: Zone | null
}

/** A date with a time of day, local when it has no zone. */
export type FeelDateTime = {
  readonly kind: 'date and time'
  readonly plain: Temporal.PlainDateTime
  readonly zone: Zone | null
}

const anyDay = new Temporal.PlainDate(1970, 1, 1)

export function timeOf(plain: Temporal.PlainTime, zone: Zone | null): FeelTime {
  return { kind: 'time', plain, zone }
}

export function dateTimeOf(plain: Temporal.PlainDateTime, zone: Zone | null): FeelDateTime {
  return { kind: 'date and time', plain, zone }
}

/** Nanoseconds since 1970-01-01T00:00Z; a local moment counts as if it were in UTC. */
export function instantOf(moment: FeelDateTime): bigint {
  const asUtc = moment.plain.toZonedDateTime('UTC').epochNanoseconds
  if (moment.zone === null) return asUtc
  return asUtc - BigInt(offsetSecondsAt(moment.zone, moment.plain)) * nanosecondsPerSecond
}

/** Nanoseconds since midnight UTC; a region counts with its offset of 1970-01-01. */
export function timeInstantOf(time: FeelTime): bigint {
  return instantOf(dateTimeOf(anyDay.toPlainDateTime(time.plain), time.zone))
}

/** Moves a moment along the time line; in a region the clock change counts. */
export function addNanoseconds(moment: FeelDateTime, nanoseconds: bigint): FeelDateTime {
  const { plain, zone } = moment
  if (zone?.kind === 'region') {
    const later = new Temporal.ZonedDateTime(instantOf(moment) + nanoseconds, zone.id)
    return dateTimeOf(later.toPlainDateTime(), zone)
  }
  const later = new Temporal.ZonedDateTime(instantOf(dateTimeOf(plain, null)) + nanoseconds, 'UTC')
  return dateTimeOf(later.toPlainDateTime(), zone)
}

/** Moves a time of day round the clock. */
export function addToTime(time: FeelTime, nanoseconds: bigint): FeelTime {
  const start = dateTimeOf(anyDay.toPlainDateTime(time.plain), null)
  return timeOf(addNanoseconds(start, nanoseconds % nanosecondsPerDay).plain.toPlainTime(), time.zone)
}

export function formatDate(date: Temporal.PlainDate): string {
  const year = String(Math.abs(date.year)).padStart(4, '0')
  return `${date.year < 0 ? '-' : ''}${year}-${twoDigits(date.month)}-${twoDigits(date.day)}`
}

export function formatTime(time: FeelTime): string {
  const { plain, zone } = time
  const fraction = plain.millisecond * 1e6 + plain.microsecond * 1e3 + plain.nanosecond
  const decimals = fraction === 0 ? '' : `.${String(fraction).padStart(9, '0').replace(/0+$/, '')}`
  const clock = [plain.hour, plain.minute, plain.second].map(twoDigits).join(':')
  return clock + decimals + formatZone(zone)
}

export function formatDateTime(moment: FeelDateTime): string {
  const time = timeOf(moment.plain.toPlainTime(), moment.zone)
  return `${formatDate(moment.plain.toPlainDate())}T${formatTime(time)}`
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}
