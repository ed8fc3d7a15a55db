import type { Found } from '../form/print.ts'
import { editDistance } from '../layout/spelling.ts'
import { problem } from '../problem.ts'
import type { Draft } from './kind.ts'
import { confirmed, contradicted } from './weigh.ts'

/**
 * Weighs a printed value against what the code says. Alike: both sure. Differing only where the print was hard to
 * read: the code settles it, to be confirmed. Differing in clear print: the print stays, less certain, and the
 * difference is told.
 */
export function compareWithCode(draft: Draft, key: string, coded: string): void {
  const printed = draft.found.get(key)
  if (printed === undefined) return
  if (sameValue(printed.value, coded)) {
    draft.found.set(key, { ...printed, certainty: Math.max(printed.certainty, confirmed) })
    return
  }
  if (isMisreading(printed.value, coded, printed)) {
    draft.found.set(key, { ...printed, value: coded, certainty: 0.92 })
    return
  }
  draft.problems.push(problem('code-differs', key))
  draft.found.set(key, { ...printed, certainty: Math.min(printed.certainty, contradicted) })
}

function sameValue(a: string, b: string): boolean {
  const plain = (value: string) =>
    value
      .normalize('NFKC')
      .replace(/[\s()（）]/g, '')
      .toUpperCase()
  const numeric = /^-?\d+(\.\d+)?$/
  return (
    plain(a) === plain(b) ||
    (numeric.test(a) && numeric.test(b) && a.includes('.') && Number(a) === Number(b))
  )
}

/** A way to read the print that is this likely, and that the code says, is what stands there. */
const likely = 0.02

/** Whether the difference can be a misreading: a character or two, each of them doubtful in the print. */
function isMisreading(printed: string, coded: string, found: Found): boolean {
  if (found.ways?.().some((way) => way.text === coded && way.share > likely)) return true
  if (editDistance(printed, coded) > Math.max(1, Math.floor(coded.length / 8))) return false
  const glyphs = found.glyphs.filter((glyph) => printed.includes(glyph.char))
  if (printed.length === coded.length && glyphs.length === printed.length) {
    return glyphs.every(
      (glyph, index) =>
        glyph.char === coded[index] ||
        glyph.probability < 0.8 ||
        glyph.others.some((other) => other.char === coded[index] && other.probability > 0.05),
    )
  }
  return glyphs.some((glyph) => glyph.probability < 0.8)
}
