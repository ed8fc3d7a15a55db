import { sureAsDigit } from '../form/lookalike.ts'
import type { Glyph } from '../ocr/decode.ts'
import type { Draft } from './kind.ts'

/** Print that was less sure than this is not made sure by what its digits could have been. */
const leastPrint = 0.3

/**
 * Models of e-bikes read TD, a letter for the wheel, digits, then Z and a letter (TDR1062ZA, TDL6425-14Z): where
 * digits stand, O is 0; a last digit that could be Z is Z.
 */
export function spellModel(draft: Draft, key: string): void {
  const found = draft.found.get(key)
  const match = /^(TD[A-Z])([0-9OI]+)(.*)$/.exec(found?.value ?? '')
  if (found === undefined || match === null) return
  const [, head = '', number = '', tail = ''] = match
  const digits = number.replaceAll('O', '0').replaceAll('I', '1')
  const value = endInZ(head + digits + tail, found.glyphs.at(-1))
  if (value !== found.value) {
    draft.found.set(key, { ...found, value, certainty: Math.min(0.88, found.certainty + 0.2) })
    return
  }
  const { length } = found.glyphs
  if (length !== value.length || found.certainty < leastPrint) return
  const sure = found.glyphs.map((glyph, index) =>
    index >= head.length && index < head.length + number.length ? sureAsDigit(glyph) : glyph.probability,
  )
  draft.found.set(key, { ...found, certainty: Math.max(found.certainty, Math.min(...sure, 0.99)) })
}

function endInZ(value: string, last: Glyph | undefined): string {
  const couldBeZ = last?.others.some((other) => other.char === 'Z' && other.probability > 0.03)
  return couldBeZ && /\d$/.test(value) ? `${value.slice(0, -1)}Z` : value
}
