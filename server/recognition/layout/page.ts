import { compactText, findLabels, type Label, type LabelHit } from './label.ts'
import { glyphsOf, type Line, type Span, textOf, wholeLine } from './line.ts'

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
  const lines = joinSpreadLabels(trimOverlaps(printed), labels)
  const stops = new Set(
    stop === undefined ? [] : lines.filter((line) => stop.test(textOf(line).replace(/\s/g, ''))),
  )
  const hits = findLabels(
    lines.filter((line) => !stops.has(line)),
    labels,
  )
  return { lines, labels: hits, stops }
}

/** Two boxes that both hold the character between them: the surer reading of it stays. */
function trimOverlaps(lines: readonly Line[]): Line[] {
  const dropped = new Set<Line['glyphs'][number]>()
  for (const a of lines) {
    for (const b of lines) {
      if (a === b || a.left >= b.left || a.right <= b.left || a.right >= b.right) continue
      if (Math.abs(a.middle - b.middle) > 0.3 * Math.min(a.height, b.height)) continue
      for (const glyph of a.glyphs.slice(-2)) {
        const twin = b.glyphs.slice(0, 2).find((other) => Math.abs(other.x - glyph.x) < 0.3 * a.height)
        if (twin !== undefined) dropped.add(twin.probability < glyph.probability ? twin : glyph)
      }
    }
  }
  if (dropped.size === 0) return [...lines]
  return lines
    .map((line) => ({ ...line, glyphs: line.glyphs.filter((glyph) => !dropped.has(glyph)) }))
    .filter((line) => line.glyphs.length > 0)
}

/** Labels set wide (名　　称, 合　计) come as single characters: they are joined when together they make a label. */
function joinSpreadLabels(lines: readonly Line[], labels: readonly Label[]): Line[] {
  const names = labels.flatMap((label) => label.printed.map(compactText)).filter((name) => name.length <= 5)
  const result = [...lines].sort((a, b) => a.left - b.left)
  for (let index = 0; index < result.length; index++) {
    const line = result[index]
    if (line === undefined) continue
    const start = compactText(textOf(line))
    const openings =
      start === '' ? [] : names.filter((name) => name.length > start.length && name.startsWith(start))
    if (openings.length === 0) continue
    const next = findBeside(result, line.right, line, 9 * line.height)
    if (next === undefined) continue
    const rest = compactText(textOf(next))
    const fits = openings.some(
      (name) => rest.startsWith(name.slice(start.length)) || name.startsWith(start + rest),
    )
    if (!fits) continue
    result[index] = joinLines(line, next)
    result.splice(result.indexOf(next), 1)
    index--
  }
  return result
}

function joinLines(a: Line, b: Line): Line {
  const length = Math.max(1, b.right - a.left)
  const rescale = (line: Line) =>
    line.glyphs.map((glyph) => ({ ...glyph, at: (glyph.x - a.left) / length, step: -1 }))
  const share = (a.right - a.left) / length
  const start = (b.left - a.left) / length
  return {
    ...a,
    glyphs: [...rescale(a), ...rescale(b)],
    right: b.right,
    middle: b.middle,
    height: Math.max(a.height, b.height),
    narrow: undefined,
    boxOf: (from, to) =>
      from >= start
        ? b.boxOf((from - start) / (1 - start), Math.min(1, (to - start) / (1 - start)))
        : a.boxOf(from / share, Math.min(1, to / share)),
  }
}

/** The nearest line to the right of `x` in the row of `row`, no further than `reach`. */
export function findBeside(lines: readonly Line[], x: number, row: Line, reach = Infinity): Line | undefined {
  const inRow = lines.filter(
    (line) =>
      line !== row &&
      line.left > x - 1.1 * row.height &&
      (line.left + line.right) / 2 > x &&
      line.left < x + reach &&
      Math.abs(line.middle - row.middle) < 0.3 * (line.height + row.height),
  )
  return inRow.sort((a, b) => a.left - b.left)[0]
}

/** The print that follows a label in its row, up to the next label; empty when there is none. */
export function printBeside(page: Page, hit: LabelHit, reach = Infinity): Span[] {
  const spans: Span[] = []
  const inline = restOfLine(page, hit.line, hit.to)
  if (hasPrint(inline)) spans.push(inline)
  if (inline.to < hit.line.glyphs.length) return spans
  let last = hit.line
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
        candidate.left > left - 3 * reach &&
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
  const next = page.lines
    .filter((candidate) => {
      const drop = candidate.middle - line.middle
      const start = candidate.glyphs[0]?.x ?? candidate.left
      const aligned =
        Math.abs(start - left) < 1.1 * line.height || Math.abs(candidate.right - line.right) < 0.5 * line.height
      return drop > 0.6 * line.height && drop < 1.9 * line.height && aligned && !page.stops.has(candidate)
    })
    .sort((a, b) => a.middle - b.middle)[0]
  if (next === undefined || page.labels.some((label) => label.line === next) || followsLabel(page, next)) return undefined
  const span = wholeLine(next)
  return hasPrint(span) ? span : undefined
}

/** Whether the line is the value of a label in its own row: the nearest print to its left ends with a label. */
function followsLabel(page: Page, line: Line): boolean {
  const before = page.lines
    .filter(
      (other) =>
        other !== line &&
        other.left < line.left &&
        other.right < line.left + 1.1 * line.height &&
        Math.abs(other.middle - line.middle) < 0.3 * (other.height + line.height),
    )
    .sort((a, b) => b.right - a.right)[0]
  return before !== undefined && page.labels.some((label) => label.line === before && label.to >= before.glyphs.length)
}
