import { type Box, boxAround, glyphsOf, type PlacedGlyph, type Span } from '../layout/line.ts'
import { listWays, type Way } from '../ocr/beam.ts'
import type { Glyph } from '../ocr/decode.ts'
import { decodeWithin } from '../ocr/decode.ts'

/** The stretch of print that a value is read from. */
export interface Print {
  readonly spans: readonly Span[]
  readonly glyphs: readonly PlacedGlyph[]
  readonly text: string
}

/** A value as found on the page, before it is checked against the others. */
export interface Found {
  readonly value: string
  readonly text: string
  readonly certainty: number
  readonly box?: Box
  /** The glyphs it was read from, for settling doubtful characters. */
  readonly glyphs: readonly Glyph[]
  /** Other ways to read it in its form, likeliest first; only codes have them. */
  readonly ways?: () => readonly Way[]
}

/** Reads a value of one form, or says that the print has none. */
export type Form = (print: Print) => Found | undefined

export function printOf(spans: readonly Span[]): Print {
  const glyphs = spans.flatMap((span) => [...glyphsOf(span)])
  return { spans, glyphs, text: glyphs.map((glyph) => glyph.char).join('') }
}

export function found(
  print: Print,
  value: string,
  certainty: number,
  glyphs: readonly Glyph[] = print.glyphs,
): Found {
  const box = boxAround(print.spans)
  return { value, text: print.text.trim(), certainty, glyphs, ...(box === undefined ? {} : { box }) }
}

/**
 * How sure a run of characters is: its least sure character, since one wrong character makes a wrong value.
 * Punctuation does not count. A hole in even spacing counts as doubt: the recogniser skips characters it does not know.
 */
export function certaintyOf(glyphs: readonly Glyph[]): number {
  const significant = glyphs.filter((glyph) => /[\p{L}\p{N}]/u.test(glyph.char))
  if (significant.length === 0) return 0
  return significant.reduce((least, glyph) => Math.min(least, glyph.probability), 1)
}

/** Chinese characters less sure than this are too often another one that looks alike. */
const clearHan = 0.96
/** Certainty of words with such a character: they are shown for confirmation. */
const unclear = 0.89

/**
 * How sure free words are. One of thousands of characters is misread with more conviction than one of ten digits, so
 * a Chinese character has to be clearer, unless a known word around it settled it.
 */
export function certaintyOfWords(glyphs: readonly Glyph[]): number {
  const certainty = certaintyOf(glyphs)
  const isClear = glyphs.every(
    (glyph) => glyph.probability >= clearHan || !/\p{Script=Han}/u.test(glyph.char),
  )
  return isClear ? certainty : Math.min(certainty, unclear)
}

/** The characters of the print with only the given ones allowed; what the page prints between them is dropped. */
export function glyphsWithin(print: Print, allowed: string): Glyph[] {
  return print.spans.flatMap((span) => {
    const { line } = span
    if (line.narrow === undefined) return plainGlyphs(span).filter((glyph) => allowed.includes(glyph.char))
    return decodeWithin(line.narrow, allowed, startOf(span), endOf(span))
  })
}

/** The ways to read the print with only the given characters, likeliest first; none for print that came as text. */
export function waysWithin(print: Print, allowed: string): readonly Way[] {
  const stretches = print.spans.flatMap((span) => {
    const { narrow } = span.line
    return narrow === undefined ? [] : [{ scores: narrow, from: startOf(span), to: endOf(span) }]
  })
  return stretches.length === print.spans.length ? listWays(stretches, allowed) : []
}

function plainGlyphs(span: Span): Glyph[] {
  return glyphsOf(span).map((glyph) => ({ ...glyph, char: glyph.char.normalize('NFKC').toUpperCase() }))
}

function startOf(span: Span): number {
  const [before, first] = [span.line.glyphs[span.from - 1], span.line.glyphs[span.from]]
  return before === undefined || first === undefined
    ? (span.line.scope?.[0] ?? 0)
    : (before.at + first.at) / 2
}

function endOf(span: Span): number {
  const [last, after] = [span.line.glyphs[span.to - 1], span.line.glyphs[span.to]]
  return last === undefined || after === undefined ? (span.line.scope?.[1] ?? 1) : (last.at + after.at) / 2
}
