import { type Found, printOf } from '../../form/print.ts'
import type { LabelHit } from '../../layout/label.ts'
import { edgesOf, type Span } from '../../layout/line.ts'
import { cells, goods } from './labels.ts'

/** A column of the table of goods: where its head stands and how its cells read. */
export interface Column {
  readonly id: string
  readonly left: number
  readonly right: number
  readonly read: (span: Span) => Found | undefined
}

/** The columns under the given heads, from left to right. */
export function listColumns(head: readonly LabelHit[]): Column[] {
  return withGoods(head.map(toColumn).sort((a, b) => a.left - b.left))
}

function toColumn(hit: LabelHit): Column {
  const { left, right } = edgesOf(hit)
  const cell = cells.find((candidate) => candidate.id === hit.id)
  return { id: hit.id, left, right, read: (span) => cell?.read(printOf([span]))?.[hit.id] }
}

/** Without its head, the column of goods is what stands left of all others. */
function withGoods(columns: readonly Column[]): Column[] {
  const [first] = columns
  if (first === undefined || columns.some(({ id }) => id === 'goodsName')) return [...columns]
  const read = (span: Span) => goods(printOf([span]))
  return [{ id: 'goodsName', left: -Infinity, right: first.left - 1, read }, ...columns]
}

interface Assignment {
  readonly cost: number
  readonly pairs: readonly (readonly [id: string, found: Found])[]
}

const skippedCell = 3
const wrongForm = 4

/** Gives cells to columns in order, so that each lies under its head and reads in its form: the cheapest such way. */
export function assignCells(spans: readonly Span[], columns: readonly Column[]): ReadonlyMap<string, Found> {
  const memory = new Map<string, Assignment>()
  const best = (cell: number, column: number): Assignment => {
    const span = spans[cell]
    const target = columns[column]
    if (span === undefined) return { cost: 0, pairs: [] }
    if (target === undefined) return { cost: skippedCell * (spans.length - cell), pairs: [] }
    const key = `${cell},${column}`
    const known = memory.get(key)
    if (known !== undefined) return known
    const found = target.read(span)
    const taken = best(cell + 1, column + 1)
    const options = [
      found === undefined
        ? { ...taken, cost: taken.cost + wrongForm + distance(span, target) }
        : { cost: taken.cost + distance(span, target), pairs: [[target.id, found] as const, ...taken.pairs] },
      best(cell, column + 1),
      addCost(best(cell + 1, column), skippedCell),
    ]
    const result = options.reduce((a, b) => (b.cost < a.cost ? b : a))
    memory.set(key, result)
    return result
  }
  return new Map(best(0, 0).pairs)
}

function addCost(assignment: Assignment, cost: number): Assignment {
  return { ...assignment, cost: assignment.cost + cost }
}

/** 0 where cell and head overlap, growing with the gap between them in heights of a line. */
function distance(span: Span, column: Column): number {
  const { left, right } = edgesOf(span)
  const gap = Math.max(0, left - column.right, column.left - right)
  if (column.left === -Infinity) return gap / span.line.height
  const offset = Math.min(
    Math.abs(left - column.left),
    Math.abs(right - column.right),
    Math.abs(left + right - column.left - column.right) / 2,
  )
  return (gap + 0.2 * offset) / span.line.height
}
