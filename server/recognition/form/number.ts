import { certaintyOf, type Form, found, glyphsWithin, type Print } from './print.ts'

/** A measure such as 53.0 kg or 25km/h: the number alone, as printed. */
export function measure(least: number, most: number): Form {
  return (print) => {
    const match = /\d+(?:\.\d+)?/.exec(print.text.normalize('NFKC').replace(/(?<=\d)[,\s](?=\d)/g, ''))
    if (match === null) return undefined
    const value = Number(match[0])
    const sure = certaintyOf(print.glyphs.filter((glyph) => /[\d.]/.test(glyph.char)))
    return value < least || value > most ? undefined : found(print, match[0], sure)
  }
}

/** Money in yuan with two decimals. */
export const money: Form = (print) => {
  const match = findMoney(print)
  return match === undefined ? undefined : found(print, match.value, match.certainty)
}

function findMoney(print: Print): { value: string; certainty: number } | undefined {
  const glyphs = glyphsWithin(print, '0123456789.')
  const text = glyphs.map((glyph) => glyph.char).join('')
  const match = /\d+\.\d{2}(?!\d)/.exec(text) ?? /\d+\.\d{2}/.exec(print.text.replace(/[,，\s]/g, ''))
  if (match === null) return undefined
  const used = text.includes(match[0]) ? glyphs.slice(text.indexOf(match[0])) : print.glyphs
  const least = used.reduce(
    (lowest, glyph) => (/\d/.test(glyph.char) ? Math.min(lowest, glyph.probability) : lowest),
    1,
  )
  return { value: match[0].replace(/^0+(?=\d)/, ''), certainty: least }
}

/** Length × width × height in millimetres. */
export const dimensions: Form = (print) => {
  const match = /(\d{3,4})\D{1,3}(\d{3,4})\D{1,3}(\d{3,4})/.exec(
    print.text.normalize('NFKC').replace(/\s/g, ''),
  )
  if (match === null) return undefined
  const sure = certaintyOf(print.glyphs.filter((glyph) => /\d/.test(glyph.char)))
  return found(print, `${match[1]}×${match[2]}×${match[3]}`, sure)
}
