import type { Glyph, NarrowScores } from '../ocr/decode.ts'

/** Left, top, width, height as shares (0 to 1) of the upright page. */
export type Box = readonly [x: number, y: number, width: number, height: number]

/** A character with its place on the levelled page. */
export interface PlacedGlyph extends Glyph {
  readonly x: number
}

/**
 * One run of print on the page, in levelled coordinates: the page turned upright and its rows made horizontal, so
 * that neighbours in a row share `middle` even on a photo taken at a slant. Units are pixels of the picture.
 */
export interface Line {
  readonly glyphs: readonly PlacedGlyph[]
  readonly left: number
  readonly right: number
  readonly middle: number
  readonly height: number
  /** Scores of number and code characters, absent where the text came from a PDF. */
  readonly narrow: NarrowScores | undefined
  /** The part of the scores that is this line's, when it was cut from a longer one. */
  readonly scope?: readonly [from: number, to: number]
  /** The place of a stretch of the line (0 to 1 along it) on the upright page. */
  readonly boxOf: (from: number, to: number) => Box
}

/** A stretch of a line: glyphs `from` up to but not including `to`. */
export interface Span {
  readonly line: Line
  readonly from: number
  readonly to: number
}

export function textOf(line: Line): string {
  return line.glyphs.map((glyph) => glyph.char).join('')
}

export function wholeLine(line: Line): Span {
  return { line, from: 0, to: line.glyphs.length }
}

export function glyphsOf(span: Span): readonly PlacedGlyph[] {
  return span.line.glyphs.slice(span.from, span.to)
}

/** Where a span begins and ends, from the middles of its first and last characters. */
export function edgesOf(span: Span): { left: number; right: number } {
  const glyphs = glyphsOf(span)
  const half = advanceOf(span.line) / 2
  return {
    left: (glyphs[0]?.x ?? span.line.left) - half,
    right: (glyphs.at(-1)?.x ?? span.line.right) + half,
  }
}

/** Usual distance between the middles of neighbouring characters. */
export function advanceOf(line: Line): number {
  const steps = line.glyphs.slice(1).map((glyph, index) => glyph.x - (line.glyphs[index]?.x ?? glyph.x))
  steps.sort((a, b) => a - b)
  return steps[Math.floor(steps.length / 2)] ?? line.height * 0.6
}

/** The smallest box round all spans. */
export function boxAround(spans: readonly Span[]): Box | undefined {
  const boxes = spans.filter((span) => span.to > span.from).map(boxOfSpan)
  const [first] = boxes
  if (first === undefined) return undefined
  const left = Math.min(...boxes.map(([x]) => x))
  const top = Math.min(...boxes.map(([, y]) => y))
  const right = Math.max(...boxes.map(([x, , width]) => x + width))
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height))
  return [left, top, right - left, bottom - top]
}

function boxOfSpan(span: Span): Box {
  const { line } = span
  const length = Math.max(1, line.right - line.left)
  const { left, right } = edgesOf(span)
  const from = span.from === 0 ? 0 : Math.max(0, (left - line.left) / length)
  const to = span.to === line.glyphs.length ? 1 : Math.min(1, (right - line.left) / length)
  return line.boxOf(from, to)
}
