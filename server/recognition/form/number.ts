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

/** Length × width × height in millimetres; marks between them that were lost are put back, to be confirmed. */
export const dimensions: Form = (print) => {
  const text = print.text.normalize('NFKC').replace(/\s/g, '')
  const match = /(?<!\d)(\d{3,4})(\D{1,3}|)(\d{3,4})(\D{1,3}|)(\d{3,4})(?!\d)/.exec(text)
  const parts = match === null ? undefined : splitDimensions(match[0])
  if (match === null || parts === undefined) return undefined
  const isWhole = match[2] !== '' && match[4] !== ''
  const sure = certaintyOf(print.glyphs.filter((glyph) => /\d/.test(glyph.char)))
  return found(print, parts.join('×'), isWhole ? sure : Math.min(sure, 0.85))
}

/** The three measures; where a mark is missing, the only way to part the digits that gives a vehicle. */
function splitDimensions(text: string): readonly string[] | undefined {
  const marked = text.split(/\D+/)
  if (marked.length === 3) return marked
  const digits = marked.join('')
  const lengths = [3, 4].flatMap((length) =>
    [3, 4].map((height) => [length, digits.length - length - height, height]),
  )
  const ways = lengths
    .map(([length = 0, width = 0]) => [
      digits.slice(0, length),
      digits.slice(length, length + width),
      digits.slice(length + width),
    ])
    .filter(([length, width, height]) => isVehicle(Number(length), Number(width), Number(height)))
    .filter(
      (way) =>
        marked.length === 1 || marked.every((part) => way.includes(part) || way.join('').includes(part)),
    )
  return ways.length === 1 ? ways[0] : undefined
}

function isVehicle(length: number, width: number, height: number): boolean {
  return length >= 1000 && length <= 2300 && width >= 200 && width <= 999 && height >= 700 && height <= 1600
}
