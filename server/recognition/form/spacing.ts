import { glyphsOf, type Span } from '../layout/line.ts'
import type { Glyph } from '../ocr/decode.ts'
import type { Print } from './print.ts'

/** Usual distance between the middles of Chinese characters, in heights of the line. */
const usualStep = 0.68
/** A step this many times the usual one, and this much longer in heights, has room for another character. */
const holeFactor = 1.55
const holeRoom = 0.36
/** From the middle of the outer character to the edge of the box, less the margin round the print (in heights): 0.2 to
 * 0.75 steps on pictures, and from 1.15 steps where a character was lost. */
const margin = 0.25
const fullStep = 0.95
/** Certainty that is left to print with a hole. */
const holed = 0.6

/**
 * 1 when characters stand evenly, 0.6 when there is a hole of about one character between two Chinese ones: the
 * recogniser leaves out characters it was never taught, and nothing but the hole tells.
 */
export function evenness({ spans }: Print): number {
  const isParted = spans.some((span, index) => index > 0 && isInterrupted(spans[index - 1], span))
  return isParted || spans.some(hasHole) ? holed : 1
}

/** 0.6 when the box of a short run of words has room for another character at one of its ends, else 1. */
export function fullness({ spans }: Print): number {
  return spans.some(hasRoomAtEnd) ? holed : 1
}

/** A step between digits this many times the middle one has room for another digit. */
const digitHole = 1.35

/** 0.6 when there is a hole between the digits of a number, else 1: of equal digits in a row one is easily lost. */
export function digitEvenness({ spans }: Print): number {
  return spans.some(hasDigitHole) ? holed : 1
}

function hasDigitHole(span: Span): boolean {
  const steps = glyphsOf(span).flatMap((glyph, index, all) => {
    const before = all[index - 1]
    return before !== undefined && isDigit(before) && isDigit(glyph) ? [glyph.x - before.x] : []
  })
  const sorted = steps.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  return (sorted.at(-1) ?? 0) > digitHole * middle
}

function isDigit({ char }: Glyph): boolean {
  return /\d/.test(char)
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
  const usual = usualStepOf(line)
  return hanSteps(line).some(
    ({ index, step }) =>
      index > from && index < to && step > holeFactor * usual && step - usual > holeRoom * line.height,
  )
}

function hasRoomAtEnd({ line, from, to }: Span): boolean {
  const { glyphs, height } = line
  const room = fullStep * usualStepOf(line) + margin * height
  const [first, last] = [glyphs[from], glyphs[to - 1]]
  const before = from === 0 && isHan(first) ? (first?.x ?? 0) - line.left : 0
  const after = to === glyphs.length && isHan(last) ? line.right - (last?.x ?? 0) : 0
  return Math.max(before, after) > room
}

function hanSteps({ glyphs }: Span['line']): { index: number; step: number }[] {
  return glyphs.flatMap((glyph, index) => {
    const before = glyphs[index - 1]
    return isHan(glyph) && before !== undefined && isHan(before) ? [{ index, step: glyph.x - before.x }] : []
  })
}

/** The lower median of the line's own steps, labels included; of few steps what lines usually have. */
function usualStepOf(line: Span['line']): number {
  const steps = hanSteps(line)
    .map(({ step }) => step)
    .sort((a, b) => a - b)
  return steps.length > 2 ? (steps[Math.floor((steps.length - 1) / 2)] ?? 0) : usualStep * line.height
}
