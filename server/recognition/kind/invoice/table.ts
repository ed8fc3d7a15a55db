import type { Found } from '../../form/print.ts'
import { printOf } from '../../form/print.ts'
import type { LabelHit } from '../../layout/label.ts'
import type { Line } from '../../layout/line.ts'
import type { Draft } from '../kind.ts'
import { assignCells, type Column, listColumns } from './columns.ts'
import { cells, signedMoney } from './labels.ts'
import { splitCells } from './split-cells.ts'

/** One line of goods, by column. */
export type Item = ReadonlyMap<string, Found>

export interface Table {
  /** Middle of the head's row, for telling what stands above and below. */
  readonly top: number
  /** Lines with an amount, discounts included. */
  readonly items: readonly Item[]
}

const fewestColumns = 4

/** Reads the table of goods: the first item into its fields, the amounts of all, and the sums of the last row. */
export function readTable(draft: Draft): Table | undefined {
  const head = findHead(draft)
  if (head === undefined) return undefined
  const sum = findSum(draft, head)
  const top = Math.max(...head.map((hit) => hit.line.middle))
  const columns = listColumns(head)
  const rows = groupRows(linesOfBody(draft, head, sum)).map((row) => ({
    row,
    cells: assignCells(row.flatMap(splitCells), columns),
  }))
  const items = rows.map((row) => row.cells).filter((item) => item.has('netAmount'))
  const first = rows.findIndex((row) => row.cells.size >= 3)
  keepItem(draft, rows[first]?.cells ?? new Map())
  joinGoods(draft, rows[first]?.row, rows[first + 1]?.row, columns)
  if (sum !== undefined) readSums(draft, sum)
  return { top, items }
}

/** The row that holds most of the column names. */
function findHead(draft: Draft): LabelHit[] | undefined {
  const ids = new Set(cells.map((cell) => cell.id))
  const hits = draft.page.labels.filter((label) => ids.has(label.id))
  const rows = hits.map((hit) =>
    hits.filter(
      (other) =>
        Math.abs(other.line.middle - hit.line.middle) < 0.9 * Math.min(hit.line.height, other.line.height),
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

/** What stands between the head and the sums; without sums, above the total. */
function linesOfBody(draft: Draft, head: readonly LabelHit[], sum: LabelHit | undefined): Line[] {
  const { labels, lines, stops } = draft.page
  const top = Math.max(...head.map((hit) => hit.line.middle))
  const height = head[0]?.line.height ?? 20
  const total = labels.filter((label) => label.id.startsWith('totalAmount') && label.line.middle > top)
  const bottom = sum?.line.middle ?? Math.min(...total.map((label) => label.line.middle - label.line.height))
  const labelled = new Set(labels.map((label) => label.line))
  return lines.filter(
    (line) =>
      line.middle > top + 0.5 * height &&
      line.middle < bottom - 0.5 * height &&
      !stops.has(line) &&
      !labelled.has(line),
  )
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

function keepItem(draft: Draft, item: Item): void {
  for (const [id, found] of item) if (!draft.found.has(id)) draft.found.set(id, found)
}

/** A row of nothing but goods, right below the first item, goes on its name. */
function joinGoods(
  draft: Draft,
  row: readonly Line[] | undefined,
  next: readonly Line[] | undefined,
  columns: readonly Column[],
): void {
  const goods = draft.found.get('goodsName')
  const [first, second] = columns
  const [above, below] = [row?.[0], next?.[0]]
  if (goods === undefined || first?.id !== 'goodsName' || above === undefined || below === undefined) return
  const isNext = next?.length === 1 && below.middle - above.middle < 1.8 * below.height
  if (!isNext || below.left > (second?.left ?? Infinity)) return
  const addition = first.read({ line: below, from: 0, to: below.glyphs.length })
  if (addition === undefined) return
  draft.found.set('goodsName', {
    ...goods,
    value: goods.value + addition.value,
    text: goods.text + addition.text,
    certainty: Math.min(goods.certainty, addition.certainty),
  })
}

/** Net amount and tax in the row of 合计, from left to right. */
function readSums(draft: Draft, sum: LabelHit): void {
  const row = draft.page.lines
    .filter(
      (line) =>
        line.left > sum.line.right - sum.line.height &&
        Math.abs(line.middle - sum.line.middle) < 0.55 * Math.max(line.height, sum.line.height),
    )
    .sort((a, b) => a.left - b.left)
  const [net, tax] = row.flatMap(splitCells).flatMap((span) => signedMoney(printOf([span])) ?? [])
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
