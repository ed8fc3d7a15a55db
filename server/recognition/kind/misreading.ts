import type { Found } from '../form/print.ts'
import { editDistance } from '../layout/spelling.ts'
import type { Glyph } from '../ocr/decode.ts'

/** A way to read the print that is this likely, and that the code says, is what stands there. */
const likely = 0.02
/** A character less sure than this may be another one. */
const doubtful = 0.8
/** Of equal characters in a row one is easily lost: beside such a loss the print is seldom quite sure. */
const doubtfulInRow = 0.95
/** Another reading of a character counts from here on. */
const leastOther = 0.05

/** Whether print that differs from the code can be a misreading: only characters differ that were hard to read. */
export function isMisreading(printed: Found, coded: string): boolean {
  if (printed.ways?.().some((way) => way.text === coded && way.share > likely)) return true
  const spelled = spellAlike(printed, coded)
  return spelled.some(({ glyphs, target }) => differsInDoubt(glyphs, target)) || isUnclearText(printed, coded)
}

interface Spelled {
  readonly glyphs: readonly Glyph[]
  readonly target: string
}

/** The characters that were read and the coded value, in the same spelling; dates have months with and without 0. */
function spellAlike({ glyphs, value }: Found, coded: string): readonly Spelled[] {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(coded) ?? []
  if (year === undefined)
    return [{ glyphs: glyphs.filter((glyph) => value.includes(glyph.char)), target: coded }]
  const marked = glyphs.map((glyph) => (isDigit(glyph.char) ? glyph : { ...glyph, char: '-' }))
  const last = marked.findLastIndex((glyph) => isDigit(glyph.char))
  const dated = marked.slice(0, last + 1)
  const targets = [coded, [year, Number(month), Number(day)].join('-'), `${year}${month}${day}`]
  return targets.map((target) => ({ glyphs: dated, target }))
}

function isDigit(char: string): boolean {
  return /\d/.test(char)
}

function differsInDoubt(glyphs: readonly Glyph[], target: string): boolean {
  const surplus = target.length - glyphs.length
  if (surplus === 0) return replacesDoubtful(glyphs, target)
  if (surplus === 1) return glyphs.some((_, at) => insertsDoubtful(glyphs, at, target))
  if (surplus === -1)
    return glyphs.some(
      (glyph, at) => glyph.probability < doubtful && spell(glyphs.toSpliced(at, 1)) === target,
    )
  return false
}

/** As many characters as may be misread at once differ, each of them doubtful. */
function replacesDoubtful(glyphs: readonly Glyph[], target: string): boolean {
  const wrong = glyphs.flatMap((glyph, at) =>
    glyph.char === target[at] ? [] : [{ glyph, char: target[at] }],
  )
  const isFew = wrong.length <= Math.max(1, Math.floor(target.length / 8))
  return isFew && wrong.every(({ glyph, char }) => couldBe(glyph, char))
}

function couldBe(glyph: Glyph, char: string | undefined): boolean {
  const isOther = glyph.others.some((other) => other.char === char && other.probability > leastOther)
  return glyph.probability < doubtful || isOther
}

/** The character that was lost stood beside the doubtful one at `at`. */
function insertsDoubtful(glyphs: readonly Glyph[], at: number, target: string): boolean {
  const text = spell(glyphs)
  return [at, at + 1].some((place) => {
    const lost = target[place] ?? ''
    const limit = glyphs[at]?.char === lost ? doubtfulInRow : doubtful
    const isLost = `${text.slice(0, place)}${lost}${text.slice(place)}` === target
    return isLost && (glyphs[at]?.probability ?? 1) < limit
  })
}

function spell(glyphs: readonly Glyph[]): string {
  return glyphs.map((glyph) => glyph.char).join('')
}

/** Words lose characters that nobody taught the reader: a doubt anywhere in them counts. */
function isUnclearText({ glyphs, value }: Found, coded: string): boolean {
  if (!/\p{Script=Han}/u.test(coded) || value.length === coded.length) return false
  if (editDistance(value, coded) > Math.max(1, Math.floor(coded.length / 8))) return false
  return glyphs.some((glyph) => glyph.probability < doubtful)
}
