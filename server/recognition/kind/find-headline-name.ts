import { personName } from '../form/person-name.ts'
import { type Found, printOf } from '../form/print.ts'
import { isSurname } from '../form/surnames.ts'
import { type Line, textOf, wholeLine } from '../layout/line.ts'
import type { Draft } from './kind.ts'

/** A headline is this many times as high as the middle line of its page. */
const taller = 1.15
/** Certainty of a name that stands without its label and is no headline. */
const unlabelled = 0.85

/**
 * Electronic cards show the holder's name without a label, larger than all else. Where the label was not read, the
 * only line that is a name and no other value is taken too, to be confirmed.
 */
export function findHeadlineName(draft: Draft): void {
  if (draft.found.has('name')) return
  const heights = draft.page.lines.map((line) => line.height).sort((a, b) => a - b)
  const usual = heights[Math.floor(heights.length / 2)] ?? 0
  const [first, second] = listNames(draft).sort((a, b) => b.line.height - a.line.height)
  if (first === undefined) return
  const isHeadline =
    first.line.height > taller * usual && first.line.height > taller * (second?.line.height ?? 0)
  if (!isHeadline && second !== undefined) return
  const certainty = isHeadline ? first.found.certainty : Math.min(first.found.certainty, unlabelled)
  draft.found.set('name', { ...first.found, certainty })
}

/** Lines that are the name of a person, and not known as anything else. */
function listNames({ page, found }: Draft): { readonly line: Line; readonly found: Found }[] {
  const labelled = new Set(page.labels.map((label) => label.line))
  const values = [...found.values()].map(({ text }) => text)
  return page.lines
    .filter((line) => !labelled.has(line) && !page.stops.has(line) && !/[证照]/.test(textOf(line)))
    .flatMap((line) => {
      const name = personName(printOf([wholeLine(line)]))
      const isFree = name !== undefined && isSurname(name.value) && !values.includes(name.text)
      return isFree ? [{ line, found: name }] : []
    })
}
