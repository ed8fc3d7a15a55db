import { type Form, found, glyphsWithin } from './print.ts'

const digits = '0123456789'
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
export const alphabets = {
  digits,
  identity: `${digits}X`,
  letters: digits + capitals,
  dashed: `${digits}${capitals}-/.`,
}

/**
 * A number or code whose alphabet is known: the print is decoded again within that alphabet, so that O and 0 or
 * a smudge are not taken for something that cannot stand there. The pattern is looked for inside the print.
 */
export function code(pattern: RegExp, alphabet: string, trust: (value: string) => number = () => 0.99): Form {
  return (print) => {
    const glyphs = glyphsWithin(print, alphabet)
    const text = glyphs.map((glyph) => glyph.char).join('')
    const match = pattern.exec(text)
    if (match === null) return undefined
    const value = match[0].replace(/[-/.]+$/, '')
    const used = glyphs.slice(match.index, match.index + value.length)
    const least = used.reduce((lowest, glyph) => Math.min(lowest, glyph.probability), 1)
    const foreign = foreignCharacters(print.text, alphabet)
    return found(print, value, Math.min(trust(value), least) * (foreign > 0 ? 0.85 : 1), used)
  }
}

/** Letters and digits of the print that the alphabet lacks: a sign that something else stands there. */
function foreignCharacters(text: string, alphabet: string): number {
  const upper = text.normalize('NFKC').toUpperCase()
  return [...upper].filter((char) => /[\p{L}\p{N}]/u.test(char) && !alphabet.includes(char)).length
}
