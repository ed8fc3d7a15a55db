import type { Picture } from '../picture.ts'
import type { Decoded, Glyph } from './decode.ts'
import { type Recogniser, recogniseLine } from './recognise.ts'
import type { Rectangle } from './rectangle.ts'

/** A line whose least sure character is below this is read again from a slightly different cut. */
const doubtful = 0.88
/** Lines surer of nothing than this are scraps and not worth a second look. */
const hopeless = 0.4
/** Height of the second cut against the first: a little more paper above and below. */
const taller = 1.14

/**
 * The detector leaves much paper above and below small print, which makes its characters narrow; of 5555 in three
 * steps a character the network loses one. Long lines are therefore cut this much lower.
 */
const lower = 0.88
/** A line at least this many times as long as high has been found whole, so that a lower cut loses nothing. */
const long = 5

/**
 * Reads a line, and when in doubt again from a taller cut, keeping the surer reading. Where the other contradicts it,
 * its characters count as less sure: agreement is the better witness.
 */
export async function readLine(
  recogniser: Recogniser,
  picture: Picture,
  rectangle: Rectangle,
): Promise<Decoded> {
  const before = await recogniseLine(recogniser, picture, trim(rectangle))
  if (!isDoubtful(before.glyphs)) return before
  const after = await recogniseLine(recogniser, picture, recut(rectangle))
  const isSurer = meanOf(after.glyphs) > meanOf(before.glyphs) + 0.01
  return isSurer ? weigh(after, before) : weigh(before, after)
}

function isDoubtful(glyphs: readonly Glyph[]): boolean {
  const letters = glyphs.filter((glyph) => /[\p{L}\p{N}]/u.test(glyph.char))
  const least = Math.min(...letters.map((glyph) => glyph.probability))
  return letters.length >= 2 && least < doubtful && meanOf(glyphs) > hopeless
}

function trim(rectangle: Rectangle): Rectangle {
  const isLong = rectangle.width > long * rectangle.height
  return isLong ? { ...rectangle, height: lower * rectangle.height } : rectangle
}

function recut(rectangle: Rectangle): Rectangle {
  const growth = (taller - 1) * rectangle.height
  return { ...rectangle, height: rectangle.height + growth, width: rectangle.width + growth }
}

function meanOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + glyph.probability, 0) / Math.max(1, glyphs.length)
}

/** Characters that another reading of the same length sees otherwise lose certainty. */
function weigh(kept: Decoded, other: Decoded): Decoded {
  if (kept.glyphs.length !== other.glyphs.length) return kept
  const glyphs = kept.glyphs.map((glyph, index) => {
    const rival = other.glyphs[index]
    if (rival === undefined || rival.char === glyph.char) return glyph
    const others = [{ char: rival.char, probability: rival.probability }, ...glyph.others]
    return { ...glyph, probability: Math.min(glyph.probability, 0.8), others }
  })
  return { ...kept, glyphs }
}
