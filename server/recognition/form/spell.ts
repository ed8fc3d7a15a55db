import type { PlacedGlyph } from '../layout/line.ts'
import { words } from './words.ts'

/** Certainty of a character that the word around it leaves no other choice for. */
const inWord = 0.97
/** Certainty of a character put right by the word around it: shown for confirmation. */
const corrected = 0.88
/** Above this a character counts as read; the word around it changes nothing. */
const clear = 0.9
/** A character less sure than this may have been anything. */
const guess = 0.6

/**
 * Settles doubtful characters by the words they stand in: one that completes a known word becomes sure, and one
 * wrong, doubtful character inside a word of three or more is put right.
 */
export function spellWords(glyphs: readonly PlacedGlyph[]): readonly PlacedGlyph[] {
  if (glyphs.every((glyph) => glyph.probability >= inWord)) return glyphs
  const spelled = glyphs.map(dashToOne)
  for (let start = 0; start < spelled.length; start++) {
    const word = words.find((candidate) => fits(spelled, start, candidate))
    if (word === undefined) continue
    ;[...word].forEach((char, offset) => {
      const glyph = spelled[start + offset]
      if (glyph !== undefined) spelled[start + offset] = settle(glyph, char)
    })
    start += word.length - 1
  }
  return spelled
}

/** 一 is often taken for a dash; between Chinese characters it never is one. */
function dashToOne(glyph: PlacedGlyph, index: number, all: readonly PlacedGlyph[]): PlacedGlyph {
  const isHan = (other: PlacedGlyph | undefined) => /\p{Script=Han}/u.test(other?.char ?? '')
  if (!/[—–−-]/.test(glyph.char) || !isHan(all[index - 1])) return glyph
  return index + 1 === all.length || isHan(all[index + 1])
    ? { ...glyph, char: '一', probability: Math.min(glyph.probability, corrected) }
    : glyph
}

/** Whether the word stands at `start`, at most one of its characters read otherwise and without certainty. */
function fits(glyphs: readonly PlacedGlyph[], start: number, word: string): boolean {
  let [wrong, doubtful] = [0, 0]
  for (let offset = 0; offset < word.length; offset++) {
    const glyph = glyphs[start + offset]
    if (glyph === undefined) return false
    const isRead = glyph.char === word[offset]
    if (!isRead && !couldBe(glyph, word[offset] ?? '')) return false
    if (!isRead) wrong++
    if (!isRead || glyph.probability < clear) doubtful++
    if (wrong > (word.length >= 3 ? 1 : 0) || doubtful > word.length / 2) return false
  }
  return true
}

function couldBe(glyph: PlacedGlyph, char: string): boolean {
  if (glyph.probability >= clear) return false
  return glyph.probability < guess || glyph.others.some((other) => other.char === char)
}

function settle(glyph: PlacedGlyph, char: string): PlacedGlyph {
  return glyph.char === char
    ? { ...glyph, probability: Math.max(glyph.probability, inWord) }
    : { ...glyph, char, probability: corrected }
}
