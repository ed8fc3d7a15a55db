import type { FactValue, ValueKind } from '#fact'
import { listRows } from '#fact'
import { type FeelValue, makeDate, makeDecimal } from '#rule'

/** A value of a fact as rules see it: numbers and dates as such, a table as a list of contexts. */
export function toFeel(kind: ValueKind, value: FactValue): FeelValue {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value !== 'string') return kind.columns ? toRows(kind.columns, value) : value.map(toText)
  if (kind.type === 'number') return makeDecimal(value)
  return kind.type === 'date' ? makeDate(value) : value
}

/** Cells repeat themselves, so each text of a column is made into a value once. */
function toRows(columns: ReadonlyMap<string, ValueKind>, value: FactValue): readonly FeelValue[] {
  const made = [...columns].map(([name, kind]) => ({ name, kind, values: new Map<FactValue, FeelValue>() }))
  return listRows(value).map((row) => {
    const context = new Map<string, FeelValue>()
    for (const { name, kind, values } of made) {
      const cell = row.get(name) ?? null
      const before = values.get(cell)
      const item = before === undefined ? toFeel(kind, cell) : before
      if (before === undefined) values.set(cell, item)
      context.set(name, item)
    }
    return context
  })
}

function toText(value: FactValue): FeelValue {
  return Array.isArray(value) ? value.map(toText) : typeof value === 'object' ? null : value
}
