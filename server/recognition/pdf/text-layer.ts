import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import type { Line, PlacedGlyph } from '../layout/line.ts'
import { repairRadicals } from './radicals.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** A run of the text layer in pixels of the drawn page; PDF makers cut words into several runs. */
interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly height: number
}

/** Joins the runs of a page's text layer into lines, by baseline and gap. */
export function textLines(items: readonly TextItem[], transform: readonly number[], page: Size): Line[] {
  const runs = items.filter((item) => item.str.trim() !== '').map((item) => toRun(item, transform))
  runs.sort((a, b) => a.baseline - b.baseline || a.left - b.left)
  const rows: Run[][] = []
  for (const run of runs) {
    const row = rows.find((candidate) => isSameRow(candidate[0], run))
    if (row === undefined) rows.push([run])
    else row.push(run)
  }
  return rows
    .flatMap((row) => joinRuns(row.sort((a, b) => a.left - b.left)))
    .map((group) => toLine(group, page))
}

function toRun(item: TextItem, transform: readonly number[]): Run {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
  const [, , ic = 0, id = 0, x = 0, y = 0] = item.transform as number[]
  const scale = Math.hypot(a, b)
  const left = a * x + c * y + e
  return {
    text: repairRadicals(item.str),
    left,
    right: left + item.width * scale,
    baseline: b * x + d * y + f,
    height: Math.hypot(ic, id) * scale,
  }
}

function isSameRow(a: Run | undefined, b: Run): boolean {
  return a !== undefined && Math.abs(a.baseline - b.baseline) < 0.35 * Math.min(a.height, b.height)
}

/** Neighbours closer than about one character belong together; doubled runs (shadowed print) count once. */
function joinRuns(row: readonly Run[]): Run[][] {
  const groups: Run[][] = []
  for (const run of row) {
    const last = groups.at(-1)?.at(-1)
    if (last !== undefined && last.text === run.text && Math.abs(last.left - run.left) < 0.3 * run.height)
      continue
    if (last !== undefined && run.left - last.right < 0.9 * run.height && run.left > last.left)
      groups.at(-1)?.push(run)
    else groups.push([run])
  }
  return groups
}

function toLine(group: readonly Run[], page: Size): Line {
  const [first, last] = [group[0], group.at(-1)]
  const [left, right] = [first?.left ?? 0, last?.right ?? 0]
  const height = Math.max(...group.map((run) => run.height)) * 1.2
  const middle = (first?.baseline ?? 0) - 0.35 * (first?.height ?? 0)
  const length = Math.max(1, right - left)
  return {
    glyphs: group.flatMap((run, index) => placeGlyphs(run, group[index - 1], left, length)),
    left,
    right,
    middle,
    height,
    narrow: undefined,
    boxOf: (from, to) => [
      (left + from * length) / page.width,
      (middle - height / 2) / page.height,
      ((to - from) * length) / page.width,
      height / page.height,
    ],
  }
}

/** Spreads a run's characters over its width: Latin ones take about half the width of Chinese ones. */
function placeGlyphs(run: Run, before: Run | undefined, left: number, length: number): PlacedGlyph[] {
  const chars = [...run.text]
  const weights = chars.map((char) => (/[\u2e80-\uffff]/.test(char) ? 1 : 0.55))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let passed = 0
  const glyphs = chars.map((char, index): PlacedGlyph => {
    const weight = weights[index] ?? 1
    const x = run.left + ((passed + weight / 2) / total) * (run.right - run.left)
    passed += weight
    return { char, probability: 1, at: (x - left) / length, step: -1, others: [], x }
  })
  const spaced = before !== undefined && run.left - before.right > 0.25 * run.height
  const at = (run.left - left) / length
  return spaced ? [{ char: ' ', probability: 1, at, step: -1, others: [], x: run.left }, ...glyphs] : glyphs
}
