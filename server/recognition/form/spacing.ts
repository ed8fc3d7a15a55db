import type { Span } from '../layout/line.ts'
import type { Glyph } from '../ocr/decode.ts'
import type { Print } from './print.ts'

/** Usual distance between Chinese characters, and the farthest that the ends of a box stand from them, in heights. */
const usualStep = 0.68
const farthestEnd = 0.92
/** A step this many times the usual one has room for another character. */
const holeFactor = 1.55

/**
 * 1 when characters stand evenly, 0.6 when there is a hole of about one character between two Chinese ones or at an
 * end: the recogniser leaves out characters it was never taught, and nothing but the hole tells.
 */
export function evenness(print: Print): number {
  const { spans } = print
  const isParted = spans.some((span, index) => index > 0 && isInterrupted(spans[index - 1], span))
  return isParted || spans.some(hasHole) ? 0.6 : 1
}

/** Words that go on in the same row after a gap: a line that was cut at a hole. */
function isInterrupted(before: Span | undefined, span: Span): boolean {
  if (before === undefined || span.line.left < before.line.right - before.line.height) return false
  return isHan(before.line.glyphs[before.to - 1]) && isHan(span.line.glyphs[span.from])
}

function isHan(glyph: Glyph | undefined): boolean {
  return /\p{Script=Han}/u.test(glyph?.char ?? '')
}

function hasHole({ line, from, to }: Span): boolean {
  const { glyphs, height } = line
  const stepTo = (index: number) => (glyphs[index]?.x ?? 0) - (glyphs[index - 1]?.x ?? 0)
  const alike = (is: (glyph: Glyph | undefined) => boolean) =>
    glyphs.flatMap((glyph, index) => (index > 0 && is(glyph) && is(glyphs[index - 1]) ? [index] : []))
  const isUneven = (places: readonly number[], otherwise: number) => {
    const steps = places.map(stepTo).sort((a, b) => a - b)
    const usual = steps.length > 2 ? (steps[Math.floor((steps.length - 1) / 2)] ?? 0) : otherwise
    return places.some(
      (index) => index > from && index < to && stepTo(index) > Math.max(holeFactor * usual, otherwise),
    )
  }
  if (isUneven(alike(isHan), usualStep * height) || isUneven(alike(isDigit), 0.62 * height)) return true
  const [first, last] = [glyphs[from], glyphs[to - 1]]
  const before = from === 0 && isHan(first) ? (first?.x ?? 0) - line.left : 0
  const after = to === glyphs.length && isHan(last) ? line.right - (last?.x ?? 0) : 0
  return Math.max(before, after) > farthestEnd * height
}

function isDigit(glyph: Glyph | undefined): boolean {
  return /\d/.test(glyph?.char ?? '')
}
