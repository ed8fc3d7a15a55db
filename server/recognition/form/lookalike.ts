import type { Glyph } from '../ocr/decode.ts'

/** Letters that a digit is taken for. */
const letters: Readonly<Record<string, string>> = { 0: 'OQD', 1: 'Il', 2: 'Z', 5: 'S', 8: 'B' }

/** How sure a character is where only a digit can stand: what went to its lookalikes counts for it. */
export function sureAsDigit({ char, probability, others }: Glyph): number {
  const digit = Object.keys(letters).find((key) => letters[key]?.includes(char)) ?? char
  const alike = `${digit}${letters[digit] ?? ''}`
  return others
    .filter((other) => other.char !== char && alike.includes(other.char))
    .reduce((sum, other) => sum + other.probability, probability)
}
