import { findLabels, type Label, type LabelHit } from './label.ts'
import { glyphsOf, type Line, type Span, textOf } from './line.ts'
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
  const inline = restOfLine(page, hit.line, hit.to)
  const spans = after === undefined && hasPrint(inline) ? [inline] : []
  return inline.to < hit.line.glyphs.length
    ? spans
    : [...spans, ...printAfter(page, after ?? hit.line, spans.length === 0 ? reach : undefined)]
}

/** A single character behind a value, read without certainty, is a stain or a piece of a seal. */
function isSmudge({ glyphs }: Line): boolean {
  return glyphs.length === 1 && (glyphs[0]?.probability ?? 0) < 0.75
}

/** A run of print this many times as tall as the one before is not the same print: a scrap of a seal, a headline. */
const tallest = 1.7

/** The runs of print that follow a line in its row: the first within `reach`, each next one close behind. */
export function printAfter(page: Page, line: Line, reach?: number): Span[] {
  const spans: Span[] = []
  let last = line
  while (true) {
    const gap = spans.length === 0 && reach !== undefined ? reach : 1.8 * last.height
    const next = findBeside(page.lines, last.right, last, gap)
    if (next === undefined || page.stops.has(next) || next.height > tallest * last.height) return spans
    const span = restOfLine(page, next, 0)
    if (spans.length > 0 && (!hasPrint(span) || isSmudge(next))) return spans
    if (hasPrint(span)) spans.push(span)
    if (span.to < next.glyphs.length) return spans
    last = next
  }
}

function restOfLine(page: Page, line: Line, from: number): Span {
  const next = page.labels.find((label) => label.line === line && label.from >= from)
  return { line, from, to: next?.from ?? line.glyphs.length }
}

/** Whether a stretch holds letters or digits at all. */
export function hasPrint(span: Span): boolean {
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

/** The print on either side of a label's height, where the label stands between the two lines of its value. */
export function printAround(page: Page, hit: LabelHit): Span[] {
  const { line } = hit
  const beside = page.lines
    .filter(
      (other) =>
        other !== line &&
        other.left > line.right - other.height &&
        Math.abs(other.middle - line.middle) < 0.95 * other.height &&
        !page.stops.has(other) &&
        !isUnderLabel(page, other),
    )
    .sort((a, b) => a.left - b.left)
  const [nearest] = beside
  if (nearest === undefined || hit.to < line.glyphs.length) return []
  const [upper] = beside
    .filter((other) => Math.abs(other.left - nearest.left) < nearest.height)
    .sort((a, b) => a.middle - b.middle)
  const span = upper && restOfLine(page, upper, 0)
  return span !== undefined && hasPrint(span) ? [span] : []
}

/** Whether the line stands right below a label that begins where it does: then it is that label's value. */
function isUnderLabel(page: Page, line: Line): boolean {
  return page.labels.some((label) => {
    const drop = line.middle - label.line.middle
    const isAbove = drop > 0.6 * line.height && drop < 1.8 * line.height
    return isAbove && label.from === 0 && Math.abs(label.line.left - line.left) < line.height
  })
}
