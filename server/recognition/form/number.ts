import type { Way } from '../ocr/beam.ts'
import type { Glyph } from '../ocr/decode.ts'
import { certaintyOf, type Form, found, glyphsWithin, type Print, waysWithin } from './print.ts'

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
  if (match === undefined) return undefined
  return { ...found(print, match.value, match.certainty, match.used), ways: () => waysOfMoney(print) }
}

function waysOfMoney(print: Print): readonly Way[] {
  return waysWithin(print, '0123456789.').flatMap(({ text, share }) => {
    const value = /^\d+\.\d{2}$/.exec(text)?.[0]
    return value === undefined ? [] : [{ text: value, share }]
  })
}

interface Money {
  readonly value: string
  readonly certainty: number
  readonly used: readonly Glyph[]
}

function findMoney(print: Print): Money | undefined {
  const glyphs = glyphsWithin(print, '0123456789.')
  const text = glyphs.map((glyph) => glyph.char).join('')
  const match = /\d+\.\d{2}(?!\d)/.exec(text) ?? /\d+\.\d{2}/.exec(print.text.replace(/[,，\s]/g, ''))
  if (match === null) return undefined
  const start = text.indexOf(match[0])
  const used = start < 0 ? print.glyphs : glyphs.slice(start, start + match[0].length)
  const least = used.reduce(
    (lowest, glyph) => (/\d/.test(glyph.char) ? Math.min(lowest, glyph.probability) : lowest),
    1,
  )
  return { value: match[0].replace(/^0+(?=\d)/, ''), certainty: least, used }
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
