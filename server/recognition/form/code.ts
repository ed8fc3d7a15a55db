import type { Way } from '../ocr/beam.ts'
import { type Form, type Found, found, glyphsWithin, type Print, waysWithin } from './print.ts'

const digits = '0123456789'
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
export const alphabets = {
  digits,
  identity: `${digits}X`,
  letters: digits + capitals,
  dashed: `${digits}${capitals}-/.`,
}

/** Shorter codes turn up in any print and are not searched for. */
const shortest = 8
/** Certainty of a code whose likeliest reading does not have its form, but another does. */
const unlikely = 0.8

/**
 * A number or code whose alphabet is known: the print is decoded again within that alphabet, so that O and 0 or
 * a smudge are not taken for something that cannot stand there. The pattern is looked for inside the print; where
 * the best reading lacks it, the likeliest that has it is taken, to be confirmed.
 */
export function code(pattern: RegExp, alphabet: string): Form {
  return (print) => {
    const glyphs = glyphsWithin(print, alphabet)
    const text = glyphs.map((glyph) => glyph.char).join('')
    const match = pattern.exec(text)
    const ways = () => waysOf(print, pattern, alphabet)
    if (match === null) return secondBest(print, ways)
    const value = tidyCode(match[0])
    const used = glyphs.slice(match.index, match.index + value.length)
    const least = used.reduce((lowest, glyph) => Math.min(lowest, glyph.probability), 0.99)
    const foreign = foreignCharacters(print.text, alphabet)
    return { ...found(print, value, least * (foreign > 0 ? 0.85 : 1), used), ways }
  }
}

/** The second way to read a code counts from this share on. */
const rivalShare = 0.05
/** Certainty of a code with such a rival: no check digit tells S from 5, D from 0 or B from 8. */
const rivalCertainty = 0.89

/** A form for letters and digits that nothing confirms: to be confirmed when they could well be others. */
export function rivalled(form: Form): Form {
  return (print) => {
    const read = form(print)
    if (read === undefined) return undefined
    const ways = read.ways?.() ?? waysWithin(print, alphabets.letters)
    const rival = ways.find(({ text }) => text !== read.value.toUpperCase().replace(/\s/g, ''))
    const isDoubtful = (rival?.share ?? 0) > rivalShare
    return isDoubtful ? { ...read, certainty: Math.min(read.certainty, rivalCertainty) } : read
  }
}

function tidyCode(text: string): string {
  return text.replace(/[-/.]+$/, '')
}

function waysOf(print: Print, pattern: RegExp, alphabet: string): readonly Way[] {
  return waysWithin(print, alphabet).flatMap(({ text, share }) => {
    const match = pattern.exec(text)
    return match === null ? [] : [{ text: tidyCode(match[0]), share }]
  })
}

/** Only numbers of some length are looked for among unlikely readings: short ones are found in anything. */
function secondBest(print: Print, ways: () => readonly Way[]): Found | undefined {
  const characters = print.glyphs.filter((glyph) => /[\dA-Z]/i.test(glyph.char)).length
  if (characters < shortest || characters > print.glyphs.length + 2) return undefined
  const [best] = ways()
  if (best === undefined || best.text.length < shortest || Math.abs(best.text.length - characters) > 2)
    return undefined
  return { ...found(print, best.text, Math.min(unlikely, best.share), []), ways }
}

/** Letters and digits of the print that the alphabet lacks: a sign that something else stands there. */
function foreignCharacters(text: string, alphabet: string): number {
  const upper = text.normalize('NFKC').toUpperCase()
  return [...upper].filter((char) => /[\p{L}\p{N}]/u.test(char) && !alphabet.includes(char)).length
}
