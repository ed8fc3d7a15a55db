import { type Found, printOf } from '../../form/print.ts'
import type { LabelHit } from '../../layout/label.ts'
import { edgesOf, type Line, type Span } from '../../layout/line.ts'
import type { Draft } from '../kind.ts'
import { cells, goods } from './labels.ts'

interface Column {
  readonly id: string
  readonly left: number
  readonly right: number
  readonly read: (span: Span) => Found | undefined
}

export interface Table {
  /** Middle of the head's row, for telling what stands above and below. */
  readonly top: number
}

const fewestColumns = 4

/** Reads the table of goods: the first item by column, and the sums of its last row. */
export function readTable(draft: Draft): Table | undefined {
  const head = findHead(draft)
  if (head === undefined) return undefined
  const sum = findSum(draft, head)
  const bottom = sum?.line.middle ?? Infinity
  const height = head[0]?.line.height ?? 20
  const top = Math.max(...head.map((hit) => hit.line.middle))
  const used = new Set(draft.page.labels.map((label) => label.line))
  const body = draft.page.lines.filter(
    (line) =>
      line.middle > top + 0.5 * height && line.middle < bottom - 0.5 * height && !draft.page.stops.has(line),
  )
  const rows = groupRows(body.filter((line) => !used.has(line)))
  const columns = withGoods(head.map(toColumn).sort((a, b) => a.left - b.left))
  readItem(draft, rows, columns)
  if (sum !== undefined) readSums(draft, sum)
  return { top }
}

/** The row that holds most of the column names. */
function findHead(draft: Draft): LabelHit[] | undefined {
  const ids = new Set(cells.map((cell) => cell.id))
  const hits = draft.page.labels.filter((label) => ids.has(label.id))
  const rows = hits.map((hit) =>
    hits.filter(
      (other) =>
        Math.abs(other.line.middle - hit.line.middle) < 0.9 * Math.max(hit.line.height, other.line.height),
    ),
  )
  const best = rows.sort((a, b) => b.length - a.length)[0]
  return best !== undefined && new Set(best.map((hit) => hit.id)).size >= fewestColumns ? best : undefined
}

/** 合计 below the head; of several the first. */
function findSum(draft: Draft, head: readonly LabelHit[]): LabelHit | undefined {
  const top = head[0]?.line.middle ?? 0
  return draft.page.labels
    .filter((label) => label.id === 'sum' && label.line.middle > top + label.line.height)
    .sort((a, b) => a.line.middle - b.line.middle)[0]
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

function groupRows(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = []
  for (const line of [...lines].sort((a, b) => a.middle - b.middle)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (
      row !== undefined &&
      first !== undefined &&
      line.middle - first.middle < 0.6 * Math.max(line.height, first.height)
    ) {
      row.push(line)
    } else rows.push([line])
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left))
}

/** The first row with an amount is the item; a row that follows with goods only goes on its name. */
function readItem(draft: Draft, rows: readonly Line[][], columns: readonly Column[]): void {
  const index = rows.findIndex((row) => row.length >= 3)
  const item = rows[index]
  if (item === undefined) return
  for (const [id, found] of assign(item.flatMap(splitAtGaps), columns)) {
    if (!draft.found.has(id)) draft.found.set(id, found)
  }
  const next = rows[index + 1]
  const goods = draft.found.get('goodsName')
  const [more] = next ?? []
  if (goods === undefined || more === undefined || next?.length !== 1) return
  const below = more.middle - (item[0]?.middle ?? 0) < 1.8 * more.height
  const addition =
    columns[0]?.id === 'goodsName' && below
      ? columns[0].read({ line: more, from: 0, to: more.glyphs.length })
      : undefined
  if (addition === undefined || more.left > (columns[1]?.left ?? Infinity)) return
  const certainty = Math.min(goods.certainty, addition.certainty)
  draft.found.set('goodsName', {
    ...goods,
    value: goods.value + addition.value,
    text: goods.text + addition.text,
    certainty,
  })
}

/** Cells that were found as one line are cut where the gap is wider than a space. */
function splitAtGaps(line: Line): Span[] {
  const spans: Span[] = []
  let from = 0
  line.glyphs.forEach((glyph, index) => {
    const before = line.glyphs[index - 1]
    if (before !== undefined && glyph.x - before.x > 1.5 * line.height) {
      spans.push({ line, from, to: index })
      from = index
    }
  })
  return [...spans, { line, from, to: line.glyphs.length }]
}

interface Assignment {
  readonly cost: number
  readonly pairs: readonly (readonly [id: string, found: Found])[]
}

const skippedCell = 3
const wrongForm = 4

/** Gives cells to columns in order, so that each lies under its head and reads in its form: the cheapest such way. */
function assign(spans: readonly Span[], columns: readonly Column[]): Assignment['pairs'] {
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
  return best(0, 0).pairs
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

/** Net amount and tax in the row of 合计, from left to right. */
function readSums(draft: Draft, sum: LabelHit): void {
  const money = cells.find((cell) => cell.id === 'netAmount')
  const row = draft.page.lines
    .filter(
      (line) =>
        line.left > sum.line.right - sum.line.height &&
        Math.abs(line.middle - sum.line.middle) < 0.55 * Math.max(line.height, sum.line.height),
    )
    .sort((a, b) => a.left - b.left)
  const amounts = row.flatMap(splitAtGaps).flatMap((span) => money?.read(printOf([span]))?.netAmount ?? [])
  const [net, tax] = amounts
  if (net !== undefined) confirmOrSet(draft, 'netAmount', net)
  if (tax !== undefined) confirmOrSet(draft, 'taxAmount', tax)
}

/** The sum wins over the first item (there may be several); alike, it confirms it. */
function confirmOrSet(draft: Draft, key: string, sum: Found): void {
  const item = draft.found.get(key)
  const alike = item !== undefined && item.value === sum.value
  draft.found.set(
    key,
    alike
      ? { ...sum, certainty: 1 - (1 - item.certainty) * (1 - sum.certainty) }
      : { ...sum, certainty: Math.min(sum.certainty, item === undefined ? 1 : 0.85) },
  )
}
