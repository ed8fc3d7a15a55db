import type { Wording } from '#fact'

/** When an office is open: weekday 1 (Monday) to 7 and the stretches of that day, in order. */
export type OpeningHours = ReadonlyMap<number, readonly Stretch[]>

/** Minutes since midnight. */
export interface Stretch {
  readonly from: number
  readonly until: number
}

export type ParsedHours =
  | { readonly ok: true; readonly hours: OpeningHours }
  | { readonly ok: false; readonly problems: readonly Wording[] }

/** Reads hours such as `1-5 09:00-11:30 13:30-16:30; 6 09:00-11:30`; never throws. */
export function parseHours(text: string): ParsedHours {
  const hours = new Map<number, readonly Stretch[]>()
  const problems: Wording[] = []
  for (const part of text.normalize('NFKC').split(';')) {
    const [days, ...times] = part.trim().split(/\s+/u)
    if (!days) continue
    const weekdays = parseWeekdays(days, problems)
    const stretches = parseStretches(part.trim(), times, problems)
    for (const weekday of weekdays) {
      if (hours.has(weekday)) problems.push(twice(weekday))
      hours.set(weekday, stretches)
    }
  }
  if (problems.length === 0 && hours.size === 0) problems.push(empty)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, hours }
}

/** Reads hours that were checked when their list of offices was read. */
export function getHours(text: string): OpeningHours {
  const parsed = parseHours(text)
  if (!parsed.ok) throw new Error(`Opening hours "${text}": ${parsed.problems[0]?.en}`)
  return parsed.hours
}

/** In plain words: 周一至周五 9:00–11:30、13:30–16:30. */
export function formatHours(hours: OpeningHours): Wording {
  const groups = groupWeekdays(hours)
  return {
    zh: groups
      .map(({ first, last, times }) => `${span(zhDays, first, last, '至')} ${times.join('、')}`)
      .join('；'),
    en: groups
      .map(({ first, last, times }) => `${span(enDays, first, last, '–')} ${times.join(', ')}`)
      .join('; '),
  }
}

const zhDays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const enDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const empty: Wording = {
  zh: '没有写开放时间，例如：1-5 09:00-11:30 13:30-16:30',
  en: 'No opening hours; write for example 1-5 09:00-11:30 13:30-16:30',
}

function twice(weekday: number): Wording {
  const [zh, en] = [zhDays[weekday - 1], enDays[weekday - 1]]
  return { zh: `${zh}写了两次`, en: `${en} appears twice` }
}

function parseWeekdays(text: string, problems: Wording[]): readonly number[] {
  const weekdays = text.split(',').flatMap((part) => {
    const match = /^([1-7])(?:-([1-7]))?$/u.exec(part)
    const first = Number(match?.[1])
    const last = Number(match?.[2] ?? match?.[1])
    if (!match || last < first) return []
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })
  if (weekdays.length === 0 || !/^[1-7](-[1-7])?(,[1-7](-[1-7])?)*$/u.test(text)) {
    problems.push({
      zh: `“${text}”不是星期，应写 1（周一）到 7（周日），例如 1-5`,
      en: `"${text}" is not a weekday; write 1 (Monday) to 7 (Sunday), for example 1-5`,
    })
  }
  return weekdays
}

function parseStretches(part: string, times: readonly string[], problems: Wording[]): readonly Stretch[] {
  if (times.length === 0) {
    problems.push({
      zh: `“${part}”没有写时间，例如 09:00-11:30`,
      en: `"${part}" has no time such as 09:00-11:30`,
    })
  }
  const stretches: Stretch[] = []
  for (const time of times) {
    const stretch = parseStretch(time)
    const earlier = stretches.at(-1)
    if (!stretch) {
      problems.push({
        zh: `“${time}”不是一段时间，应写成 09:00-11:30，先早后晚`,
        en: `"${time}" is not a stretch of time; write 09:00-11:30, the earlier first`,
      })
    } else if (earlier && stretch.from < earlier.until) {
      problems.push({
        zh: `“${part}”里的时间重叠或次序颠倒`,
        en: `The times in "${part}" overlap or are out of order`,
      })
    } else stretches.push(stretch)
  }
  return stretches
}

function parseStretch(time: string): Stretch | undefined {
  const match = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/u.exec(time)
  if (!match) return undefined
  const [fromHour = 0, fromMinute = 0, untilHour = 0, untilMinute = 0] = match.slice(1).map(Number)
  const [from, until] = [fromHour * 60 + fromMinute, untilHour * 60 + untilMinute]
  const isTime = fromHour < 24 && untilHour <= 24 && fromMinute < 60 && untilMinute < 60 && until <= 24 * 60
  return isTime && from < until ? { from, until } : undefined
}

function groupWeekdays(hours: OpeningHours) {
  const groups: { first: number; last: number; times: readonly string[] }[] = []
  for (const [weekday, stretches] of [...hours].sort(([a], [b]) => a - b)) {
    const times = stretches.map(({ from, until }) => `${clock(from)}–${clock(until)}`)
    const last = groups.at(-1)
    if (last && last.last === weekday - 1 && last.times.join() === times.join()) last.last = weekday
    else groups.push({ first: weekday, last: weekday, times })
  }
  return groups
}

function span(names: readonly string[], first: number, last: number, to: string): string {
  const [from, until] = [names[first - 1], names[last - 1]]
  return first === last ? `${from}` : `${from}${to}${until}`
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
