import { certaintyOfWords, type Form, found } from './print.ts'
import { evenness, fullness } from './spacing.ts'
import { spellWords } from './spell.ts'
import { isSurname } from './surnames.ts'
import { tidyText } from './text.ts'

/** Certainty of a name that begins with no surname we know. */
const unusual = 0.85

/** A person's name: 2 to 4 Chinese characters, up to 15 with the dot of other peoples' names, or Latin. */
export const personName: Form = (print) => {
  const glyphs = spellWords(print.glyphs)
  const value = tidyText(glyphs.map((glyph) => glyph.char).join(''))
    .replace(/[\s.。,，:：]/g, '')
    .replace('•', '·')
  if (!/^(\p{Script=Han}{2,4}|\p{Script=Han}{1,10}·\p{Script=Han}{1,10}|[A-Za-z]{2,30})$/u.test(value))
    return undefined
  const certainty = certaintyOfWords(glyphs) * evenness(print) * fullness(print)
  const isUsual = value.includes('·') || /^[A-Za-z]/.test(value) || isSurname(value)
  return found(print, value, isUsual ? certainty : Math.min(certainty, unusual))
}
