import type { LabelHit } from './label.ts'
import { glyphsOf, type Line, type Span, wholeLine } from './line.ts'
import { hasPrint, type Page, printAfter } from './page.ts'

/** Lines of one value stand at most this far apart, in heights of a line. */
const widestStep = 1.9
/** Distances from a label that differ by less than this (in heights) count as the same. */
const sameDistance = 0.3
/** Rows of a table stand further apart than the lines inside a row, at least by this factor. */
const rowGap = 1.12

/** The next line of a value that runs over several lines: aligned with it, close below, and no other label's. */
export function findContinuation(
  page: Page,
  hit: LabelHit,
  spans: readonly Span[],
  isProse = false,
): readonly Span[] {
  const [first] = spans
  if (first === undefined) return []
  const lowest = Math.max(...spans.map(({ line }) => line.middle))
  const last = spans.find(({ line }) => lowest - line.middle < 0.5 * line.height) ?? first
  const next = nearestBelow(page, first, last.line)
  if (next === undefined || (isLabelled(page, next) && !isProse)) return []
  if (isTakenFrom(page, hit, last.line, next, first)) return []
  const start = startOfRow(page, next)
  const span = wholeLine(start)
  return hasPrint(span) ? [span, ...printAfter(page, start)] : []
}

/** The leftmost of the runs that a row of a value was found in, each close behind the one before. */
function startOfRow(page: Page, line: Line): Line {
  const before = page.lines.find(
    (other) =>
      other.left < line.left &&
      other.right > line.left - 1.8 * line.height &&
      other.right < line.left + 0.5 * line.height &&
      Math.abs(other.middle - line.middle) < 0.4 * line.height &&
      !isLabelled(page, other) &&
      !page.stops.has(other),
  )
  return before === undefined ? line : startOfRow(page, before)
}

/**
 * The line above the one found beside a label, where the label stands in the middle of its value: both lines are as
 * far from it, or the found one is the middle of three.
 */
export function findOpening(page: Page, hit: LabelHit, spans: readonly Span[]): Span | undefined {
  const [first] = spans
  if (first === undefined || first.line === hit.line) return undefined
  const above = nearestAbove(page, first)
  if (
    above === undefined ||
    isLabelled(page, above) ||
    rivals(page, hit, above).some((rival) => claims(page, rival, above))
  )
    return undefined
  const [near, far] = [hit.line.middle - first.line.middle, hit.line.middle - above.middle]
  const isBetween = Math.abs(far) <= Math.abs(near) + sameDistance * first.line.height
  if (!isBetween && !isMiddleOfThree(page, hit, first, above)) return undefined
  const span = wholeLine(above)
  return hasPrint(span) ? span : undefined
}

/** The line found at the height of the label, with one more close above and one more close below. */
function isMiddleOfThree(page: Page, hit: LabelHit, first: Span, above: Line): boolean {
  const below = nearestBelow(page, first, first.line)
  const further = nearestAbove(page, { ...first, line: above })
  if (below === undefined || isLabelled(page, below)) return false
  if (Math.abs(hit.line.middle - first.line.middle) > sameDistance * first.line.height) return false
  const step = first.line.middle - above.middle
  const isAlone = further === undefined || above.middle - further.middle > rowGap * step
  return isAlone && !isTakenFrom(page, hit, first.line, below, first)
}

/** Whether another label leads to the line, or to the block that it opens. */
function isTakenFrom(page: Page, hit: LabelHit, before: Line, line: Line, first: Span): boolean {
  const others = rivals(page, hit, line)
  if (others.some((rival) => claims(page, rival, line))) return true
  const after = nearestBelow(page, first, line)
  if (after === undefined) return false
  const isGap = line.middle - before.middle > rowGap * (after.middle - line.middle)
  return isGap && others.some((rival) => claims(page, rival, after))
}

/** Labels left of the line, however far, with nothing behind them in their own line, near its height. */
function rivals(page: Page, hit: LabelHit, line: Line): LabelHit[] {
  return page.labels.filter(
    (label) =>
      label !== hit &&
      label.line !== line &&
      label.to >= label.line.glyphs.length &&
      label.line.right < line.left + line.height &&
      Math.abs(label.line.middle - line.middle) < 2 * line.height &&
      !hasValueBefore(page, label.line, line),
  )
}

/** Whether other print stands in the label's row before the line: then that is its value. */
function hasValueBefore(page: Page, label: Line, line: Line): boolean {
  return page.lines.some(
    (other) =>
      other !== label &&
      other.left > label.right - label.height &&
      other.right < line.left &&
      Math.abs(other.middle - label.middle) < 0.6 * label.height,
  )
}

/** A label claims the line nearest to its height, and any other that is about as near. */
function claims(page: Page, label: LabelHit, line: Line): boolean {
  const distance = (other: Line) => Math.abs(other.middle - label.line.middle)
  const nearest = page.lines
    .filter(
      (other) =>
        other !== label.line && isAligned(other, line) && other.left > label.line.right - other.height,
    )
    .reduce((least, other) => Math.min(least, distance(other)), Infinity)
  return distance(line) < 0.95 * line.height && distance(line) <= nearest + sameDistance * line.height
}

function isAligned(line: Line, other: Line): boolean {
  return (
    Math.abs(line.left - other.left) < 1.1 * line.height ||
    Math.abs(line.right - other.right) < 0.6 * line.height
  )
}

function isLabelled(page: Page, line: Line): boolean {
  return page.labels.some((label) => label.line === line)
}

function nearestBelow(page: Page, first: Span, from: Line): Line | undefined {
  return aligned(page, first, from)
    .filter((line) => isStep(line.middle - from.middle, from, line))
    .sort((a, b) => a.middle - b.middle)[0]
}

function nearestAbove(page: Page, first: Span): Line | undefined {
  return aligned(page, first, first.line)
    .filter((line) => isStep(first.line.middle - line.middle, first.line, line))
    .sort((a, b) => b.middle - a.middle)[0]
}

/** Boxes of long lines on a page at a slant come out too high, so the lower one of two tells how close lines may be. */
function isStep(drop: number, line: Line, other: Line): boolean {
  return drop > 0.55 * Math.min(line.height, other.height) && drop < widestStep * line.height
}

/** Lines that begin, or end, where the value does; behind an inline label that is at the value or at the label. */
function aligned(page: Page, first: Span, from: Line): Line[] {
  const left = glyphsOf(first)[0]?.x ?? first.line.left
  const edge = first.from > 0 ? (first.line.glyphs[0]?.x ?? left) : left
  return page.lines.filter((line) => {
    const start = line.glyphs[0]?.x ?? line.left
    const isAt =
      Math.abs(start - left) < 1.1 * from.height ||
      Math.abs(start - edge) < 0.6 * from.height ||
      Math.abs(line.right - from.right) < 0.5 * from.height
    return isAt && line !== from && !page.stops.has(line)
  })
}
