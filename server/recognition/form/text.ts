import { certaintyOf, type Form, found, type Print } from './print.ts'

/** Free text: blanks between Chinese characters go, punctuation at the ends goes. */
export function text(options: { least?: number; most?: number; pattern?: RegExp } = {}): Form {
  return (print) => {
    const value = tidyText(print.text)
    const { least = 1, most = 300, pattern } = options
    if (value.length < least || value.length > most || (pattern !== undefined && !pattern.test(value)))
      return undefined
    return found(print, value, certaintyOf(print.glyphs) * evenness(print))
  }
}

export function tidyText(printed: string): string {
  return printed
    .replace(/[\u3000\s]+/g, ' ')
    .replace(/(?<=[\p{Script=Han}（）：；，。、]) (?=[\p{Script=Han}（）：；，。、\d])/gu, '')
    .replace(/(?<=\d) (?=\p{Script=Han})/gu, '')
    .replace(/^[\s:：,，.。、·;；_\-—|]+|[\s:：,，、·;；_\-—|]+$/gu, '')
}

/** A street address: its further lines hold words and house numbers, never a long number or code. */
export const addressLines = { lines: 3, continues: /^(?!.*[A-Z\d]{8})/ }

/** A firm's name may run over into a second line of words, unless it has come to its end. */
export const organisationLines = {
  lines: 2,
  continues: /^(?!.*\d{4})(?=.*\p{Script=Han})/u,
  complete: /(公司|分局|支队|[局会店厂社所院行部]|中心|合作社)[）)]?\s*$/,
}

/** A firm, shop or authority; a cut 有限公 is completed, to be confirmed. */
export const organisation: Form = (print) => {
  const read = text({ least: 4, most: 60, pattern: /\p{Script=Han}{2}/u })(print)
  if (read === undefined) return undefined
  const value = read.value.replace(/\s/g, '').replace(/(有限|股份|责任)公$/, '$1公司')
  const isCut = value !== read.value || /(有限|股份|责任|公)$/.test(value)
  return { ...read, value, certainty: isCut ? Math.min(read.certainty, 0.8) : read.certainty }
}

/** A person's name: 2 to 4 Chinese characters, up to 15 with the dot of other peoples' names, or Latin. */
export const personName: Form = (print) => {
  const value = tidyText(print.text).replace(/[\s.。,，:：]/g, '')
  if (!/^(\p{Script=Han}{2,4}|\p{Script=Han}{1,10}[·•]\p{Script=Han}{1,10}|[A-Za-z]{2,30})$/u.test(value))
    return undefined
  return found(print, value.replace('•', '·'), certaintyOf(print.glyphs) * evenness(print))
}

/**
 * 1 when characters stand evenly, 0.6 when there is a hole of about one character between two Chinese ones: the
 * recogniser leaves out characters it was never taught, and nothing but the hole tells.
 */
export function evenness(print: Print): number {
  const glyphs = print.glyphs
  const steps = glyphs.slice(1).map((glyph, index) => glyph.x - (glyphs[index]?.x ?? glyph.x))
  const inRow = steps.filter((step) => step > 0).sort((a, b) => a - b)
  const height = print.spans[0]?.line.height ?? 30
  const usual = glyphs.length > 4 ? (inRow[Math.floor(inRow.length / 2)] ?? height) : height * 0.78
  const isHan = (index: number) => /\p{Script=Han}/u.test(glyphs[index]?.char ?? '')
  const hole = steps.some(
    (step, index) => isHan(index) && isHan(index + 1) && step > 1.62 * usual && step > 0.6 * height,
  )
  return hole ? 0.6 : 1
}
