import type { FactValue, ValueKind } from '#fact'
import { type FeelValue, makeDate, makeDecimal, makeRows } from '#rule'

/** A value of a fact as rules see it: numbers and dates as such, a table as a list of contexts. */
export function toFeel(kind: ValueKind, value: FactValue): FeelValue {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value !== 'string') return kind.columns ? toRows(kind.columns, value) : value.map(toText)
  if (kind.type === 'number') return makeDecimal(value)
  return kind.type === 'date' ? makeDate(value) : value
}

/** Tables are long and their cells repeat themselves: each text of a column is made into a value once. */
function toRows(columns: ReadonlyMap<string, ValueKind>, table: readonly FactValue[]): readonly FeelValue[] {
  const [headings = [], ...rows] = table.map((row) => (Array.isArray(row) ? row : []))
  const made = [...columns].map(([name, kind]) => ({
    place: headings.indexOf(name),
    read: remember((cell: FactValue) => toFeel(kind, cell)),
  }))
  return makeRows(
    [...columns.keys()],
    rows.map((row) => made.map(({ place, read }) => read(row[place] ?? null))),
  )
}

function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const before = made.get(key)
    if (before !== undefined) return before
    const value = make(key)
    made.set(key, value)
    return value
  }
}

function toText(value: FactValue): FeelValue {
  return Array.isArray(value) ? value.map(toText) : typeof value === 'object' ? null : value
}
