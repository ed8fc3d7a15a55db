import { problem } from '../problem.ts'
import type { Draft } from './kind.ts'
import { isMisreading } from './misreading.ts'
import { confirmed, contradicted } from './weigh.ts'

/** Certainty of a value that only the code settles: it is shown for confirmation. */
const settled = 0.88

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
  if (printed.certainty < confirmed && isMisreading(printed, coded)) {
    draft.found.set(key, { ...printed, value: coded, certainty: settled })
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
