import type { Language } from './preference/index.ts'

const zone = 'Asia/Shanghai'
const tags: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' }

/** `11月24日（周二）` from a calendar date. */
export function formatDay(day: string, language: Language): string {
  return format(`${day}T12:00:00+08:00`, language, { month: 'long', day: 'numeric', weekday: 'short' })
}

/** `9:30` from a local minute. */
export function formatTime(minute: string): string {
  return minute.slice(11, 16)
}

/** `11月24日周二 09:30` from a local minute. */
export function formatMinute(minute: string, language: Language): string {
  return `${formatDay(minute.slice(0, 10), language)} ${formatTime(minute)}`
}

/** `11月24日 09:30` from an instant, on the clock of Shanghai. */
export function formatInstant(instant: string, language: Language): string {
  return format(instant, language, { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' })
}

/** A date, or an instant, as the day something was known. */
export function formatAsOf(asOf: string, language: Language): string {
  return asOf.length === 10 ? formatDay(asOf, language) : formatInstant(asOf, language)
}

function format(instant: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  return new Intl.DateTimeFormat(tags[language], { ...options, timeZone: zone, hourCycle: 'h23' }).format(
    date,
  )
}
