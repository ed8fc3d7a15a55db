import { csvParse } from 'd3-dsv'
import { Refusal } from '#dossier'
import type { NumberRange } from './number-range.ts'

const columns = ['office', 'series', 'prefix', 'width', 'first', 'last'] as const

/**
 * Reads ranges as an administrator writes them in a spreadsheet: `office,series,prefix,width,first,last`, one range a
 * line. Throws a {@link Refusal} `invalid` that names every wrong line.
 */
export function parseNumberRanges(text: string, district: string): readonly NumberRange[] {
  const table = csvParse(text.replace(/^\uFEFF/u, ''))
  const missing = columns.filter((column) => !table.columns.includes(column))
  if (missing.length > 0) throw wrong([`第 1 行缺少列 line 1 lacks the columns ${missing.join(', ')}`])
  const rows = table.map(({ office = '', series = '', prefix = '', width, first, last }) => ({
    ...{ district, office: office.trim(), series: series.trim(), prefix: prefix.trim() },
    ...{ width: Number(width), first: Number(first), last: Number(last) },
  }))
  const bad = rows.flatMap((row, index) =>
    isRange(row) ? [] : [`第 ${index + 2} 行不是号段 line ${index + 2} is no range`],
  )
  if (bad.length > 0) throw wrong(bad)
  return rows
}

function isRange({ office, series, width, first, last }: NumberRange): boolean {
  const isWhole = [width, first, last].every((number) => Number.isSafeInteger(number) && number >= 0)
  return (
    isWhole && office !== '' && series !== '' && first <= last && String(last).length <= width && width <= 18
  )
}

function wrong(lines: readonly string[]): Refusal {
  const list = lines.join('\n')
  return new Refusal('invalid', { zh: `号段表有误：\n${list}`, en: `The ranges are not right:\n${list}` })
}
