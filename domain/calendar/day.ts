import { Temporal } from 'temporal-polyfill'

const zone = 'Asia/Shanghai'

/** Whether it is a calendar date that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Days from the first to the second; negative when the second lies before. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

/** The legal date of an ISO instant: all clocks of the law are dates in Shanghai. */
export function localDay(instant: string): string {
  return atHome(instant).toPlainDate().toString()
}

/** The local minute of an ISO instant in Shanghai, `2026-11-25T09:30`. */
export function localMinute(instant: string): string {
  return atHome(instant).toPlainDateTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' })
}

/** A local minute so many minutes later, or earlier when negative. */
export function addMinutes(minute: string, minutes: number): string {
  return Temporal.PlainDateTime.from(minute).add({ minutes }).toString({ smallestUnit: 'minute' })
}

function atHome(instant: string) {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
}
