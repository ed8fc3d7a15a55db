import { certaintyOf, type Form, found, type Print } from './print.ts'

interface DateMatch {
  readonly value: string
  readonly isDoubtful: boolean
  readonly index: number
  readonly length: number
}

/** Certainty of a day or month of one digit where others are set in two (07月3日): it may have lost one. */
const lostDigit = 0.6

const written =
  /(\d{4})\s*(?:年|[-./—_,，])\s*(\d{1,2})\s*(?:月|[-./—_,，])\s*(\d{2}(?=\d{4}(?:年|[-./]))|\d{1,2}(?!\d))\s*日?/gu
const packed = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/gu

/** A date in any usual form, as YYYY-MM-DD; dates that no calendar has are not dates. */
export const date: Form = (print) => {
  const [match] = datesIn(print)
  if (match === undefined) return undefined
  const glyphs = print.glyphs.slice(match.index, match.index + match.length)
  return found(print, match.value, certaintyOfMatch(print, match), glyphs)
}

/** The last date of the print: the end of a term, or the only date. */
export const lastDate: Form = (print) => {
  const match = datesIn(print).at(-1)
  return match === undefined ? undefined : found(print, match.value, certaintyOfMatch(print, match))
}

/** A term may run over into a second line, of dates only. */
export const termLines = { lines: 2, continues: /^[\d年月日.\-/—~至长期\s]+$/ }

/** Both ends of a term: two dates, or a date and 长期. */
export function readTerm(print: Print): { from?: ReturnType<Form>; to?: ReturnType<Form> } | undefined {
  const dates = datesIn(print)
  const [first, second] = dates
  const forever = /长期|永久/.test(print.text.replace(/\s/g, ''))
  if (first === undefined)
    return forever ? { to: found(print, '长期', certaintyOf(print.glyphs)) } : undefined
  const from = found(print, first.value, certaintyOfMatch(print, first))
  if (second !== undefined && second.value > first.value) {
    return { from, to: found(print, second.value, certaintyOfMatch(print, second)) }
  }
  return forever ? { from, to: found(print, '长期', certaintyOf(print.glyphs)) } : { from }
}

function datesIn(print: Print): DateMatch[] {
  const text =
    print.text.normalize('NFKC').length === print.text.length ? print.text.normalize('NFKC') : print.text
  const matches = [...text.matchAll(written), ...text.matchAll(packed)].sort((a, b) => a.index - b.index)
  const isPadded = matches.some(([, , month, day]) => month?.startsWith('0') || day?.startsWith('0'))
  return matches.flatMap((match): DateMatch[] => {
    const [, year = '', month = '', day = ''] = match
    const value = toDate(year, month, day)
    const isDoubtful = isPadded && (month.length < 2 || day.length < 2)
    return value === undefined ? [] : [{ value, isDoubtful, index: match.index, length: match[0].length }]
  })
}

function certaintyOfMatch(print: Print, match: DateMatch): number {
  const digits = print.glyphs
    .slice(match.index, match.index + match.length)
    .filter((glyph) => /\d/.test(glyph.char))
  return match.isDoubtful ? Math.min(certaintyOf(digits), lostDigit) : certaintyOf(digits)
}

/** YYYY-MM-DD when such a day exists between 1900 and 2100. */
export function toDate(year: string, month: string, day: string): string | undefined {
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = new Date(`${value}T00:00:00Z`)
  const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value)
  return exists && Number(year) >= 1900 && Number(year) <= 2100 ? value : undefined
}
