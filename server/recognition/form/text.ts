import { certaintyOfWords, type Form, found } from './print.ts'
import { evenness, fullness } from './spacing.ts'
import { spellWords } from './spell.ts'
import { words } from './words.ts'

/** Certainty of sentences without an end. */
const unfinished = 0.85

/** Up to this many characters a lost one at an end changes what is said. */
const shortText = 6

/** Free text: blanks between Chinese characters go, punctuation at the ends goes, known words settle doubts. */
export function text(options: { least?: number; most?: number; pattern?: RegExp } = {}): Form {
  return (print) => {
    const glyphs = spellWords(print.glyphs)
    const value = tidyText(glyphs.map((glyph) => glyph.char).join(''))
    const { least = 1, most = 300, pattern } = options
    if (value.length < least || value.length > most || (pattern !== undefined && !pattern.test(value)))
      return undefined
    const isShort = value.length <= shortText && !words.includes(value)
    return found(print, value, certaintyOfWords(glyphs) * evenness(print) * (isShort ? fullness(print) : 1))
  }
}

export function tidyText(printed: string): string {
  return printed
    .replace(/[\u3000\s]+/g, ' ')
    .replace(/(?<=[\p{Script=Han}（）：；，。、]) (?=[\p{Script=Han}（）：；，。、\d])/gu, '')
    .replace(/(?<=\d) (?=\p{Script=Han})/gu, '')
    .replace(/^[\s:：,，.。、·;；_\-—|]+|[\s:：,，、·;；_\-—|]+$/gu, '')
}

/** Sentences: what does not end as they do was cut short. */
export function sentences(options: { least?: number }): Form {
  const read = text(options)
  return (print) => {
    const whole = read(print)
    if (whole === undefined || /[。.）)】\]]$/.test(print.text.trim())) return whole
    return { ...whole, certainty: Math.min(whole.certainty, unfinished) }
  }
}
