import { isIdentityNumber } from '#fact'
import type { Found } from '../form/print.ts'
import type { Glyph } from '../ocr/decode.ts'
import { problem } from '../problem.ts'
import type { Draft } from './kind.ts'

/** Certainty of a value that a check digit, a sum or a second print confirms. */
export const confirmed = 0.985
/** Highest certainty of a value that something contradicts: it is shown for confirmation. */
export const contradicted = 0.6
/** Certainty of a value of which a doubtful character was settled by a check. */
const repaired = 0.88

export function raise(draft: Draft, key: string, certainty = confirmed): void {
  const found = draft.found.get(key)
  if (found !== undefined && found.certainty < certainty) draft.found.set(key, { ...found, certainty })
}

export function lower(draft: Draft, key: string, certainty = contradicted): void {
  const found = draft.found.get(key)
  if (found !== undefined && found.certainty > certainty) draft.found.set(key, { ...found, certainty })
}

/**
 * Settles a number with a check digit: right ones become sure; a wrong one is mended only where a character was
 * doubtful and exactly one other reading of it fits. What is clearly printed wrong stays as printed.
 */
export function settleChecked(draft: Draft, key: string, isValid: (value: string) => boolean): void {
  const found = draft.found.get(key)
  if (found === undefined) return
  if (isValid(found.value)) {
    draft.found.set(key, {
      ...found,
      certainty: Math.max(found.certainty, leastOf(found.glyphs) > 0.4 ? confirmed : repaired),
    })
    return
  }
  const mended = mend(found.glyphs, isValid) ?? likeliest(found, isValid)
  if (mended !== undefined) {
    draft.found.set(key, { ...found, value: mended, certainty: repaired })
    return
  }
  draft.problems.push(problem('check-digit', key))
  draft.found.set(key, { ...found, certainty: Math.min(found.certainty, 0.85) })
}

function leastOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((least, glyph) => Math.min(least, glyph.probability), 1)
}

/** A valid reading is taken only when it is this likely, and this many times likelier than the next valid one. */
const leastShare = 0.01
const lead = 10

/** The valid one among the ways to read the print, when there is but one that is at all likely. */
function likeliest(found: Found, isValid: (value: string) => boolean): string | undefined {
  const [best, next] = (found.ways?.() ?? []).filter((way) => isValid(way.text))
  if (best === undefined || best.share < leastShare) return undefined
  return next === undefined || best.share > lead * next.share ? best.text : undefined
}

/** The only valid reading that differs in one doubtful character. */
export function mend(glyphs: readonly Glyph[], isValid: (value: string) => boolean): string | undefined {
  const chars = glyphs.map((glyph) => glyph.char)
  const candidates = glyphs.flatMap((glyph, index) =>
    glyph.probability > 0.93
      ? []
      : glyph.others
          .filter((other) => other.probability > 0.01)
          .map((other) => chars.with(index, other.char).join(''))
          .filter(isValid),
  )
  return new Set(candidates).size === 1 ? candidates[0] : undefined
}

/** The identity number, and the birth date and sex it holds, confirm each other. */
export function settleIdentity(draft: Draft, key: string): void {
  settleChecked(draft, key, isIdentityNumber)
  const number = draft.found.get(key)
  if (number === undefined || !isIdentityNumber(number.value)) return
  const birth = `${number.value.slice(6, 10)}-${number.value.slice(10, 12)}-${number.value.slice(12, 14)}`
  agree(draft, 'birthDate', birth, number)
  agree(draft, 'sex', Number(number.value[16]) % 2 === 1 ? '男' : '女', number)
}

/** Compares a printed field with what the number says; a field that was not read is taken from the number. */
function agree(draft: Draft, key: string, expected: string, number: Found): void {
  const found = draft.found.get(key)
  if (found === undefined) {
    draft.found.set(key, {
      value: expected,
      text: number.text,
      certainty: 0.85,
      glyphs: [],
      ...(number.box ? { box: number.box } : {}),
    })
  } else if (found.value === expected) raise(draft, key)
  else if (found.certainty < 0.9) draft.found.set(key, { ...found, value: expected, certainty: 0.85 })
  else lower(draft, key)
}
