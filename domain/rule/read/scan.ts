import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import { openText, writeInstead } from '../wording.ts'

/**
 * What people coming from a Chinese keyboard, a spreadsheet or another language write, and what to write
 * instead. The parser would take some of these for names or for something else entirely.
 */
const instead: readonly (readonly [pattern: RegExp, better: string])[] = [
  [/==/y, '='],
  [/(?<!function\s*)<>/y, '!='],
  [/=>/y, '>='],
  [/=</y, '<='],
  [/&&?/y, 'and'],
  [/\|\|?/y, 'or'],
  [/!(?!=)/y, 'not(…)'],
  [/'/y, '"'],
  [/[“”「」＂]/y, '"'],
  [/，/y, ','],
  [/；|;/y, ','],
  [/：/y, ':'],
  [/（/y, '('],
  [/）/y, ')'],
  [/［|【/y, '['],
  [/］|】/y, ']'],
  [/｛/y, '{'],
  [/｝/y, '}'],
  [/＞＝|≥|≧/y, '>='],
  [/＜＝|≤|≦/y, '<='],
  [/≠/y, '!='],
  [/＞/y, '>'],
  [/＜/y, '<'],
  [/＝/y, '='],
  [/＋/y, '+'],
  [/－|—|–|−/y, '-'],
  [/×|＊/y, '*'],
  [/÷|／/y, '/'],
  [/？/y, '?'],
  [/。|．/y, '.'],
  [/[０-９]+/y, '0123456789'],
  [/,(?=\s*[)}])/y, ''],
]

const skipped = /"(?:[^"\\]|\\[\s\S])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//y

/** Finds what is wrong with the writing before the text is parsed, so that it can be said plainly. */
export function findMiswriting(text: string): Problem | undefined {
  for (let offset = 0; offset < text.length; ) {
    const length = match(skipped, text, offset)
    if (length === 0) {
      const found = findMiswritingAt(text, offset)
      if (found !== undefined) return found
    }
    offset += Math.max(length, 1)
  }
  return undefined
}

function findMiswritingAt(text: string, offset: number): Problem | undefined {
  if (text[offset] === '"') return problem({ offset, length: text.length - offset }, openText())
  for (const [pattern, better] of instead) {
    const length = match(pattern, text, offset)
    const found = text.slice(offset, offset + length)
    if (length > 0) return problem({ offset, length }, writeInstead(found, better))
  }
  return undefined
}

/** How much of the text the pattern takes at this place; 0 when nothing. */
function match(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0].length ?? 0
}
