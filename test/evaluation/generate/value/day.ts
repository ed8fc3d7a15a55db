import type { Random } from '../random.ts'

/** A day between two days, both YYYY-MM-DD and included. */
export function dayBetween(random: Random, from: string, to: string): string {
  return addDays(from, random.integer(0, Math.max(0, daysBetween(from, to))))
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The same day some years on; 29 February becomes 28 February. */
export function addYears(day: string, years: number): string {
  const rest = day.endsWith('02-29') ? '-02-28' : day.slice(4)
  return `${Number(day.slice(0, 4)) + years}${rest}`
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** How documents print dates. */
export const dateStyles = {
  han: (year: string, month: string, day: string) => `${year}年${month}月${day}日`,
  hanShort: (year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`,
  dashed: (year: string, month: string, day: string) => `${year}-${month}-${day}`,
  dotted: (year: string, month: string, day: string) => `${year}.${month}.${day}`,
  slashed: (year: string, month: string, day: string) => `${year}/${month}/${day}`,
}

export type DateStyle = keyof typeof dateStyles

/** A day as a document prints it; anything else (长期) stays as it is. */
export function printDate(day: string, style: DateStyle): string {
  const [year, month, date] = day.split('-')
  return year && month && date ? dateStyles[style](year, month, date) : day
}

export const someStyles: readonly DateStyle[] = ['han', 'hanShort', 'dashed', 'dotted', 'slashed']
