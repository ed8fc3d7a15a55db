import { Temporal } from 'temporal-polyfill'

/** How long something is kept, as rules write it: `P30D`, `P6M` or `P5Y`, one unit only. */
export function isPeriod(text: string): boolean {
  return shape.test(text)
}

/** The day that lies a period after another; the last day of a shorter month counts for the days it lacks. */
export function addPeriod(day: string, period: string): string {
  const { count, unit } = parsePeriod(period)
  return Temporal.PlainDate.from(day)
    .add({ [units[unit].key]: count })
    .toString()
}

/** A period in words for people: `30 天`, `30 days`. */
export function describePeriod(period: string): { readonly zh: string; readonly en: string } {
  const { count, unit } = parsePeriod(period)
  const { zh, en } = units[unit]
  return { zh: `${count} ${zh}`, en: `${count} ${en}${count === 1 ? '' : 's'}` }
}

const shape = /^P(?<count>[1-9]\d{0,3})(?<unit>[DMY])$/u

const units = {
  D: { key: 'days', zh: '天', en: 'day' },
  M: { key: 'months', zh: '个月', en: 'month' },
  Y: { key: 'years', zh: '年', en: 'year' },
} as const

function parsePeriod(text: string): { readonly count: number; readonly unit: keyof typeof units } {
  const { count, unit } = shape.exec(text)?.groups ?? {}
  if (unit !== 'D' && unit !== 'M' && unit !== 'Y') throw new Error(`${text} is no period`)
  return { count: Number(count), unit }
}
