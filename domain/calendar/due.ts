import type { Wording } from '#fact'
import { addDays, daysBetween } from './day.ts'
import { findException, isWorkingDay, type WorkCalendar } from './work-calendar.ts'

/** Time that does not count, such as a correction or a special procedure: both days belong to it. */
export interface Pause {
  readonly from: string
  readonly until: string
  readonly reason: Wording
}

/** A due date with the way it was computed. */
export interface DueDate {
  readonly date: string
  readonly from: string
  readonly workingDays: number
  /** Days passed over on the way, one entry a stretch of neighbouring days with the same reason. */
  readonly skipped: readonly { readonly from: string; readonly until: string; readonly reason: Wording }[]
  /** True while it reaches into a year whose holidays have not been announced. */
  readonly provisional: boolean
  readonly explanation: Wording
}

/** No limit in law comes near; a longer way means that a pause never ends. */
const longestWay = 20 * 366

/** The last day of so many working days; the day it starts does not count (民法典 第二百零一条). */
export function addWorkingDays(calendar: WorkCalendar, from: string, workingDays: number): string {
  return explainDueDate(calendar, { from, workingDays }).date
}

/** Working days after the first day up to and including the second. */
export function countWorkingDays(calendar: WorkCalendar, after: string, until: string): number {
  const days = Math.max(0, daysBetween(after, until))
  return Array.from({ length: days }, (_, index) => addDays(after, index + 1)).filter((day) =>
    isWorkingDay(calendar, day),
  ).length
}

/** A due date that can show how it was computed; pauses stop the clock. */
export function explainDueDate(
  calendar: WorkCalendar,
  limit: { readonly from: string; readonly workingDays: number; readonly pauses?: readonly Pause[] },
): DueDate {
  const skipped: { from: string; until: string; reason: Wording }[] = []
  let date = limit.from
  let left = limit.workingDays
  for (let steps = 0; left > 0 && steps < longestWay; steps += 1) {
    date = addDays(date, 1)
    const reason = findReasonToSkip(calendar, limit.pauses ?? [], date)
    if (reason === undefined) left -= 1
    else addSkipped(skipped, date, reason)
  }
  if (left > 0) throw new RangeError(`No due date within ${longestWay} days of ${limit.from}`)
  const provisional = !isSettled(calendar, limit.from, date)
  const due = { date, from: limit.from, workingDays: limit.workingDays, skipped, provisional }
  return { ...due, explanation: describe(due) }
}

function findReasonToSkip(calendar: WorkCalendar, pauses: readonly Pause[], day: string) {
  const pause = pauses.find(({ from, until }) => from <= day && day <= until)
  if (pause) return pause.reason
  if (isWorkingDay(calendar, day)) return undefined
  const holiday = findException(calendar, day)
  if (holiday) return { zh: holiday.name, en: `public holiday ${holiday.name}` }
  return weekend
}

const weekend: Wording = { zh: '周末', en: 'weekend' }

function addSkipped(
  skipped: { from: string; until: string; reason: Wording }[],
  day: string,
  reason: Wording,
) {
  const last = skipped.at(-1)
  if (last && last.reason.zh === reason.zh && addDays(last.until, 1) === day) last.until = day
  else skipped.push({ from: day, until: day, reason })
}

function isSettled(calendar: WorkCalendar, from: string, to: string): boolean {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).every((year) =>
    calendar.settledYears.has(year),
  )
}

function describe(due: Omit<DueDate, 'explanation'>): Wording {
  const stretch = ({ from, until }: { from: string; until: string }) =>
    from === until ? from : `${from}—${until}`
  const zh = due.skipped.map((part) => `${stretch(part)} ${part.reason.zh}`).join('，')
  const en = due.skipped.map((part) => `${stretch(part)} ${part.reason.en}`).join(', ')
  return {
    zh:
      `${due.from} 的次日起算 ${due.workingDays} 个工作日，到 ${due.date}` +
      (zh ? `；不算：${zh}` : '') +
      (due.provisional ? '。下一年放假安排公布后可能调整' : ''),
    en:
      `${due.workingDays} working days from the day after ${due.from} end on ${due.date}` +
      (en ? `; not counted: ${en}` : '') +
      (due.provisional ? '. It may move when the holidays of that year are announced' : ''),
  }
}
