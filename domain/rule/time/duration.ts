import { Decimal } from '../decimal.ts'

/** A length of time in days, hours, minutes and seconds. */
export type DaysDuration = { readonly kind: 'days and time duration'; readonly nanoseconds: bigint }

/** A length of time in calendar years and months. */
export type MonthsDuration = { readonly kind: 'years and months duration'; readonly months: number }

export const nanosecondsPerSecond = 1_000_000_000n
export const nanosecondsPerDay = 86_400n * nanosecondsPerSecond

export function daysDuration(nanoseconds: bigint): DaysDuration {
  return { kind: 'days and time duration', nanoseconds }
}

/** Part months are dropped; `+ 0` turns a negative zero into zero. */
export function monthsDuration(months: number): MonthsDuration {
  return { kind: 'years and months duration', months: Math.trunc(months) + 0 }
}

const yearsAndMonths = /^(-)?P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?$/
const daysAndTime = /^(-)?P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d*))?S)?)?$/

/** Reads an ISO 8601 length of time such as `P1Y6M` or `-P1DT2H`; undefined when it is none. */
export function findDuration(text: string): DaysDuration | MonthsDuration | undefined {
  const calendar = yearsAndMonths.exec(text)
  if (calendar !== null) {
    const [, sign, years = '0', months = '0'] = calendar
    const total = Number(years) * 12 + Number(months)
    return Number.isSafeInteger(total) ? monthsDuration(sign === '-' ? -total : total) : undefined
  }
  const clock = daysAndTime.exec(text)
  if (clock === null) return undefined
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = clock
  const whole = ((BigInt(days) * 24n + BigInt(hours)) * 60n + BigInt(minutes)) * 60n + BigInt(seconds)
  const total = whole * nanosecondsPerSecond + BigInt(fraction.slice(0, 9).padEnd(9, '0'))
  return daysDuration(sign === '-' ? -total : total)
}

export function formatMonths(duration: MonthsDuration): string {
  const distance = Math.abs(duration.months)
  const years = Math.trunc(distance / 12)
  const months = distance % 12
  const text = (years === 0 ? '' : `${years}Y`) + (months === 0 ? '' : `${months}M`)
  return `${duration.months < 0 ? '-' : ''}P${text === '' ? '0M' : text}`
}

export function formatDays(duration: DaysDuration): string {
  const { days, hours, minutes, nanoseconds } = daysParts(duration)
  const seconds = new Decimal(nanoseconds.toString()).div(1e9).toFixed()
  const clock = [hours && `${hours}H`, minutes && `${minutes}M`, nanoseconds && `${seconds}S`].filter(Boolean)
  if (days === 0n && clock.length === 0) return 'PT0S'
  const date = days === 0n ? '' : `${days}D`
  return `${duration.nanoseconds < 0n ? '-' : ''}P${date}${clock.length === 0 ? '' : `T${clock.join('')}`}`
}

/** The parts of the length without its sign; `nanoseconds` holds the seconds and their fraction. */
export function daysParts(duration: DaysDuration) {
  const distance = duration.nanoseconds < 0n ? -duration.nanoseconds : duration.nanoseconds
  const minutes = distance / (60n * nanosecondsPerSecond)
  return {
    days: minutes / 1440n,
    hours: (minutes / 60n) % 24n,
    minutes: minutes % 60n,
    nanoseconds: distance % (60n * nanosecondsPerSecond),
  }
}
