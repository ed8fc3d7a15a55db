import { type FactValue, listRows } from '#fact'
import type { Column, FactDeclaration, Words } from '#matter'

/** A table as people see it: some rows in words, and how many more there are. */
export interface ShownTable {
  readonly columns: readonly Words[]
  readonly rows: readonly (readonly Words[])[]
  /** Rows that are not shown. */
  readonly more: number
  /** Rows of the table itself. */
  readonly total: number
}

/** More rows than that nobody looks through on a page. */
const mostRows = 24

type Cells = ReadonlyMap<string, FactValue>

/**
 * Shows a table. Rows that differ in one column only, such as the month, are shown as one; columns without any value
 * are left out.
 */
export function showTable(declaration: FactDeclaration, value: FactValue): ShownTable {
  const rows = listRows(value)
  const groups = groupRows(rows, declaration.together)
  const columns = [...declaration.columns].filter(([name]) => rows.some((row) => isSaid(row.get(name))))
  const shown = groups.slice(0, mostRows).map((group) =>
    columns.map(([name, column]) => {
      const values = group.map((row) => row.get(name) ?? null)
      return name === declaration.together
        ? same(showSpans(values.map(Number)))
        : showCell(column, values[0] ?? null, declaration.sensitive)
    }),
  )
  const more = Math.max(0, groups.length - mostRows)
  return { columns: columns.map(([, { label }]) => label), rows: shown, more, total: rows.length }
}

function groupRows(rows: readonly Cells[], together: string | undefined): readonly (readonly Cells[])[] {
  if (together === undefined) return rows.map((row) => [row])
  const rest = (row: Cells) => JSON.stringify([...row].filter(([name]) => name !== together))
  return [...Map.groupBy(rows, rest).values()]
}

function showCell({ kind, options }: Column, value: FactValue, sensitive: boolean): Words {
  if (!isSaid(value)) return same('—')
  const option = options.get(String(value))
  if (option) return option
  if (sensitive && kind.type === 'text') return same(cover(String(value)))
  return { zh: kind.format(value, 'zh'), en: kind.format(value, 'en') }
}

/** Numbers in a row as one span: `1～6、9`. */
function showSpans(numbers: readonly number[]): string {
  const spans: { from: number; to: number }[] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last && number <= last.to + 1) last.to = number
    else spans.push({ from: number, to: number })
  }
  return spans.map(({ from, to }) => (from === to ? `${from}` : `${from}～${to}`)).join('、')
}

/** A number of a person so that they are recognised and nobody else can use it; short codes tell nothing. */
function cover(text: string): string {
  const letters = [...text]
  return letters.length < 8 ? text : [...letters.slice(0, 3), '***', ...letters.slice(-4)].join('')
}

function isSaid(value: FactValue | undefined): boolean {
  return value !== undefined && value !== null && value !== ''
}

function same(text: string): Words {
  return { zh: text, en: text }
}
