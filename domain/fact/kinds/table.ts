import { csvParseRows } from 'd3-dsv'
import type { FactValue } from '../fact.ts'
import { accept, type Parsed, refuse, type ValueKind } from '../kind.ts'
import { text } from './text.ts'

/** The columns of a table, in order: name → the kind of its cells. */
export type Columns = ReadonlyMap<string, ValueKind>

/** A table of any columns; what its cells may hold is said where the columns are declared. */
export const table: ValueKind = tableOf(new Map())

/**
 * Rows of equal shape, such as the wages of each person in each month. Kept as a list of rows of which the first names
 * the columns, so that it can be read by itself for ever: `[["month","people"],["1","40"]]`. Read from CSV; an
 * empty cell is null. Without declared columns every column is text.
 */
export function tableOf(columns: Columns): ValueKind {
  return {
    id: 'table',
    type: 'table',
    columns,
    parse: (typed) => readRows(columns, csvParseRows(typed.trim())),
    format(value, language) {
      const count = listRows(value).length
      if (language === 'zh') return `${count} 行`
      return count === 1 ? '1 row' : `${count} rows`
    },
  }
}

/** The rows below the headings, each cell under the name of its column. */
export function listRows(value: FactValue): readonly ReadonlyMap<string, FactValue>[] {
  const [headings, ...rows] = isList(value) ? value : []
  const names = isList(headings) ? headings.map(String) : []
  return rows.map((row) => new Map(isList(row) ? names.map((name, place) => [name, row[place] ?? null]) : []))
}

function readRows(columns: Columns, [headings = [], ...rows]: readonly string[][]): Parsed {
  const names = headings.map((name) => name.trim())
  const strange = names.find((name) => columns.size > 0 && !columns.has(name))
  if (strange !== undefined) {
    return refuse(
      `没有叫“${strange}”的列，应是 ${[...columns.keys()].join('、')}`,
      `There is no column ${strange}`,
    )
  }
  const read: FactValue[] = [names]
  for (const [index, row] of rows.entries()) {
    const cells: FactValue[] = []
    for (const [place, name] of names.entries()) {
      const cell = readCell(columns.get(name) ?? text, row[place]?.trim() ?? '')
      if (!cell.ok) return blame(index + 2, name, cell.problem)
      cells.push(cell.value)
    }
    read.push(cells)
  }
  return accept(read)
}

function readCell(kind: ValueKind, typed: string): Parsed {
  return typed === '' ? accept(null) : kind.parse(typed)
}

function blame(line: number, column: string, problem: { readonly zh: string; readonly en: string }): Parsed {
  return refuse(`第 ${line} 行“${column}”：${problem.zh}`, `Line ${line}, ${column}: ${problem.en}`)
}

function isList(value: FactValue | undefined): value is readonly FactValue[] {
  return Array.isArray(value)
}
