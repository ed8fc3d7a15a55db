import { findLabels, type Label, type LabelHit } from './label.ts'
import { glyphsOf, type Line, type Span, textOf, wholeLine } from './line.ts'
import { mendLines } from './mend-lines.ts'
import { findBeside } from './neighbour.ts'

/** The print of a page with the labels of one kind of document found in it. */
export interface Page {
  readonly lines: readonly Line[]
  readonly labels: readonly LabelHit[]
  /** Lines that are never a value and end a row: section names, cipher blocks, captions. */
  readonly stops: ReadonlySet<Line>
}

export function layOutPage(
  printed: readonly Line[],
  labels: readonly Label[],
  stop: RegExp | undefined,
): Page {
  const lines = mendLines(printed, labels)
  const stops = new Set(
    stop === undefined ? [] : lines.filter((line) => stop.test(textOf(line).replace(/\s/g, ''))),
  )
  const hits = findLabels(
    lines.filter((line) => !stops.has(line)),
    labels,
  )
  return { lines, labels: hits, stops }
}

/**
 * The print that follows a label in its row, up to the next label; empty when there is none. `after` skips print
 * that cannot be the value and goes on to its right.
 */
export function printBeside(page: Page, hit: LabelHit, reach = Infinity, after?: Line): Span[] {
  const spans: Span[] = []
  const inline = restOfLine(page, hit.line, hit.to)
  if (after === undefined && hasPrint(inline)) spans.push(inline)
  if (inline.to < hit.line.glyphs.length) return spans
  let last = after ?? hit.line
  while (true) {
    const gap = spans.length === 0 ? reach : 1.8 * last.height
    const next = findBeside(page.lines, last.right, last, gap)
    if (next === undefined || page.stops.has(next)) return spans
    const span = restOfLine(page, next, 0)
    if (!hasPrint(span)) return spans
    spans.push(span)
    if (span.to < next.glyphs.length) return spans
    last = next
  }
}

function restOfLine(page: Page, line: Line, from: number): Span {
  const next = page.labels.find((label) => label.line === line && label.from >= from)
  return { line, from, to: next?.from ?? line.glyphs.length }
}

function hasPrint(span: Span): boolean {
  return glyphsOf(span).some((glyph) => /[\p{L}\p{N}*]/u.test(glyph.char))
}

/** The print under a label, for labels that stand above their value. */
export function printBelow(page: Page, hit: LabelHit): Span[] {
  const { line } = hit
  const left = line.glyphs[hit.from]?.x ?? line.left
  const right = line.glyphs[hit.to - 1]?.x ?? line.right
  const below = page.lines
    .filter((candidate) => {
      const drop = candidate.middle - line.middle
      const reach = Math.max(line.height, candidate.height)
      return (
        drop > 0.6 * line.height &&
        drop < 2.4 * reach &&
        candidate.left < right + reach &&
        candidate.right > left &&
        (candidate.left > left - 3 * reach || (candidate.left + candidate.right) / 2 < right) &&
        !page.stops.has(candidate)
      )
    })
    .sort((a, b) => a.middle - b.middle || a.left - b.left)[0]
  if (below === undefined) return []
  const span = restOfLine(page, below, 0)
  return hasPrint(span) ? [span] : []
}

/** The next line of a value that runs over several lines: aligned with it, close below, with no label of its own. */
export function findContinuation(page: Page, spans: readonly Span[]): Span | undefined {
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const { line } = last
  const left = glyphsOf(first)[0]?.x ?? first.line.left
  const edge = first.from > 0 ? (first.line.glyphs[0]?.x ?? left) : left
  const next = page.lines
    .filter((candidate) => {
      const drop = candidate.middle - line.middle
      const start = candidate.glyphs[0]?.x ?? candidate.left
      const aligned =
        Math.abs(start - left) < 1.1 * line.height ||
        Math.abs(start - edge) < 0.6 * line.height ||
        Math.abs(candidate.right - line.right) < 0.5 * line.height
      return drop > 0.6 * line.height && drop < 1.9 * line.height && aligned && !page.stops.has(candidate)
    })
    .sort((a, b) => a.middle - b.middle)[0]
  if (next === undefined || page.labels.some((label) => label.line === next) || followsLabel(page, next))
    return undefined
  const span = wholeLine(next)
  return hasPrint(span) ? span : undefined
}

/** Whether the line is what a label in its row leads to. */
function followsLabel(page: Page, line: Line): boolean {
  return page.labels.some(
    (label) =>
      label.to >= label.line.glyphs.length && findBeside(page.lines, label.line.right, label.line) === line,
  )
}
