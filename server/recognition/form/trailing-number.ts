import { isSubsequence } from '../layout/spelling.ts'
import type { Way } from '../ocr/beam.ts'
import { type Print, printOf, waysWithin } from './print.ts'

/** The digits, with dashes, that a text ends in; blanks do not part them. */
export function trailingNumber(value: string): string {
  return /[\d-]+$/.exec(value.replace(/\s/g, ''))?.[0] ?? ''
}

/**
 * Ways to read the number at the end of a print that have more digits, likeliest first: of equal digits in a row the
 * reader easily loses one (5 for 55).
 */
export function listLongerReadings(print: Print): readonly Way[] {
  const number = trailingNumber(print.text)
  const isWhole = number !== '' && print.text.endsWith(number)
  if (!isWhole) return []
  return waysWithin(tailOf(print, number.length), '0123456789-').filter(
    ({ text }) => text.length > number.length && isSubsequence(number, text),
  )
}

/** The last glyphs of a print. */
export function tailOf(print: Print, count: number): Print {
  let left = count
  const spans = print.spans.toReversed().flatMap((span) => {
    const taken = Math.min(left, span.to - span.from)
    left -= taken
    return taken === 0 ? [] : [{ ...span, from: span.to - taken }]
  })
  return printOf(spans.toReversed())
}
