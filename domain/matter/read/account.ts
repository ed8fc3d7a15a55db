import type { Account, AccountPart } from '../account.ts'
import type { Entry } from './entry.ts'

/** Reads a text with expressions in braces; what is wrong with one of them is reported at the text. */
export function readAccount(entry: Entry, key: string, declared: ReadonlySet<string>): Account | undefined {
  const words = entry.optionalWords(key)
  if (!words) return undefined
  const read = (text: string): readonly AccountPart[] =>
    text.split(/(?<braces>\{[^{}]*\})/u).flatMap((part): readonly AccountPart[] => {
      if (!part.startsWith('{')) return part === '' ? [] : [part]
      const expression = entry.compile(key, part.slice(1, -1), declared)
      return expression ? [expression] : []
    })
  return { zh: read(words.zh), en: read(words.en) }
}
