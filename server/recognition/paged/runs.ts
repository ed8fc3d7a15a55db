import type { Line, PlacedGlyph } from '../layout/line.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** A run of a page's own text in pixels of the drawn page; programs that make documents cut words into several runs. */
export interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly height: number
}

/** Joins the runs of a page into lines, by baseline and gap. */
export function joinRuns(found: readonly Run[], page: Size): Line[] {
  const runs = found.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)
  const rows: Run[][] = []
  for (const run of runs) {
    const row = rows.find((candidate) => isSameRow(candidate[0], run))
    if (row === undefined) rows.push([run])
    else row.push(run)
  }
  return rows
    .flatMap((row) => splitRow(row.sort((a, b) => a.left - b.left)))
    .map((group) => toLine(group, page))
}

function isSameRow(a: Run | undefined, b: Run): boolean {
  return a !== undefined && Math.abs(a.baseline - b.baseline) < 0.35 * Math.min(a.height, b.height)
}

/**
 * Neighbours closer than about one character belong together, but not print across other print; doubled runs
 * (shadowed print) count once.
 */
function splitRow(row: readonly Run[]): Run[][] {
  const groups: Run[][] = []
  for (const run of row) {
    const near = groups.findLast((group) => isNeighbour(group.at(-1), run))
    if (near === undefined) groups.push([run])
    else if (!isDouble(near.at(-1), run)) near.push(run)
  }
  return groups
}

function isNeighbour(last: Run | undefined, run: Run): boolean {
  if (last === undefined) return false
  const gap = run.left - last.right
  return isDouble(last, run) || (gap < 0.9 * run.height && gap > -run.height && run.left > last.left)
}

function isDouble(last: Run | undefined, { text, left, height }: Run): boolean {
  return last?.text === text && Math.abs(last.left - left) < 0.3 * height
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
