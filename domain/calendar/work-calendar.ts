import { csvParse } from 'd3-dsv'
import type { Wording } from '#fact'
import { isDay, weekdayOf } from './day.ts'

/** Days that differ from plain weeks, as the State Council announces them year by year (放假调休安排). */
export interface WorkCalendar {
  readonly exceptions: ReadonlyMap<string, CalendarDay>
  /** Years whose arrangement has been announced; a due date outside them is provisional. */
  readonly settledYears: ReadonlySet<number>
}

/** A holiday, or a weekend day that is worked in exchange (调休上班). */
export interface CalendarDay {
  readonly date: string
  readonly work: boolean
  readonly name: string
  /** The notice it comes from. */
  readonly source: string
}

export interface CalendarProblem {
  readonly file: string
  readonly line: number
  readonly message: Wording
}

/** Knows no holidays: every week is five working days. */
export const plainWeeks: WorkCalendar = { exceptions: new Map(), settledYears: new Set() }

/**
 * Reads files with the columns `date,day,name,settled,source`: `day` is `off` or `work`, `settled` is `no` while
 * the year's arrangement has not been announced.
 */
export function parseCalendar(files: readonly { readonly name: string; readonly text: string }[]): {
  readonly calendar: WorkCalendar
  readonly problems: readonly CalendarProblem[]
} {
  const exceptions = new Map<string, CalendarDay>()
  const settledYears = new Set<number>()
  const problems: CalendarProblem[] = []
  for (const { name: file, text } of files) {
    for (const [index, row] of csvParse(text.replace(/^\uFEFF/u, '')).entries()) {
      const message = findProblem(row, exceptions)
      if (message) {
        problems.push({ file, line: index + 2, message })
        continue
      }
      const { date = '', day, name = '', settled, source = '' } = row
      if (settled === 'yes') settledYears.add(Number(date.slice(0, 4)))
      exceptions.set(date, { date, work: day === 'work', name, source })
    }
  }
  return { calendar: { exceptions, settledYears }, problems }
}

/** Whether offices work on this day: Monday to Friday but for the announced exceptions. */
export function isWorkingDay(calendar: WorkCalendar, day: string): boolean {
  return calendar.exceptions.get(day)?.work ?? weekdayOf(day) <= 5
}

/** Whether the day was announced as a day off or as a day worked in exchange. */
export function findException(calendar: WorkCalendar, day: string): CalendarDay | undefined {
  return calendar.exceptions.get(day)
}

function findProblem(
  row: Readonly<Record<string, string | undefined>>,
  seen: ReadonlyMap<string, CalendarDay>,
): Wording | undefined {
  const { date = '', day, name, settled, source } = row
  if (!isDay(date)) {
    return { zh: `日期“${date}”不对，应写成 2026-01-01`, en: `"${date}" is not a date; write 2026-01-01` }
  }
  if (seen.has(date)) return { zh: `${date} 写了两次`, en: `${date} appears twice` }
  if (day !== 'off' && day !== 'work') {
    return {
      zh: `day 一栏应写 off 或 work，不是“${day ?? ''}”`,
      en: `day is off or work, not "${day ?? ''}"`,
    }
  }
  if (settled !== 'yes' && settled !== 'no') {
    return { zh: 'settled 一栏应写 yes 或 no', en: 'settled is yes or no' }
  }
  if (!name || !source) return { zh: 'name 和 source 两栏要填', en: 'name and source are required' }
  return undefined
}
