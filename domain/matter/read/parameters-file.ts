import type { DatedValue } from '../matter.ts'
import type { Entry } from './entry.ts'

/** Values of one parameter, oldest first. */
export function readParameter(file: Entry, name: string): readonly DatedValue[] {
  const values = file.entries(name).map((entry) => {
    const value = { from: entry.text('from'), value: entry.text('value'), source: entry.text('source') }
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(value.from)) {
      entry.report('from 应该是日期，例如 2026-07-01 / from should be a date such as 2026-07-01', 'from')
    }
    entry.finish()
    return value
  })
  return values.toSorted((a, b) => (a.from < b.from ? -1 : 1))
}
