import type { LabelHit, Name } from './label.ts'
import { edgesOf, type Line } from './line.ts'
import { compactText, editDistance } from './spelling.ts'
import { isPartOf } from './spread-labels.ts'

/** Errors given to a guessed label: its value is shown for confirmation. */
const guessedErrors = 5
/** Longer labels are found with some letters wrong. */
const longest = 6
/** So many labels that begin, or end, at the same place make a column. */
const columnful = 2

/**
 * Labels that were badly read, told by where they stand. In a column of labels 炒名 between 性别 and 民族 is 姓名; what
 * is left of a label set wide to the edge of its column is that label: 者 of 经营者, also with its value right behind
 * it. And a line that says all but the first character of a label, lost at the rule of a table, is the label: 款人.
 */
export function guessLabels(
  lines: readonly Line[],
  names: readonly Name[],
  hits: readonly LabelHit[],
): LabelHit[] {
  const known = new Set(hits.map((hit) => hit.id))
  const taken = new Set(hits.map((hit) => hit.line))
  const open = names.filter((name) => !known.has(name.id))
  return lines.flatMap((line) => (taken.has(line) ? [] : (guessLabel(line, open, hits) ?? [])))
}

function guessLabel(line: Line, names: readonly Name[], hits: readonly LabelHit[]): LabelHit | undefined {
  const colon = line.glyphs.findIndex(({ char }) => compactText(char) === ':') + 1
  const whole = colon > 0 ? colon : line.glyphs.length
  const isBegun = countAt(hits, line, (hit) => (hit.from === 0 ? hit.line.left - line.left : Infinity))
  const first = onlyId(names, headOf(line, whole), (text, name) => {
    const isSwap = isBegun && text.length >= 2 && name.length === text.length
    const isCut = text.length >= 2 && name.slice(1) === text
    return isCut || (isSwap && editDistance(name, text) <= text.length / 2)
  })
  if (first !== undefined) return toHit(first, line, whole)
  for (let to = Math.min(longest, line.glyphs.length); to > 0; to--) {
    const { right } = to === line.glyphs.length ? line : edgesOf({ line, from: 0, to })
    const isEnded = countAt(hits, line, (hit) => edgesOf(hit).right - right)
    const only = isEnded ? onlyId(names, headOf(line, to), isPartOf) : undefined
    if (only !== undefined) return toHit(only, line, to)
  }
  return undefined
}

function toHit({ id, printed }: Name, line: Line, to: number): LabelHit {
  return { id, printed, line, from: 0, to, errors: guessedErrors }
}

function headOf(line: Line, to: number): string {
  const chars = line.glyphs.slice(0, to).map(({ char }) => char)
  return compactText(chars.join('')).replace(/:$/, '')
}

/** Whether enough labels stand where the line does, by a distance that is near 0 then. */
function countAt(hits: readonly LabelHit[], line: Line, distance: (hit: LabelHit) => number): boolean {
  return hits.filter((hit) => Math.abs(distance(hit)) < 0.6 * line.height).length >= columnful
}

/** The label that the text may be, when all that it may be mean the same. */
function onlyId(
  names: readonly Name[],
  text: string,
  mayBe: (text: string, name: string) => boolean,
): Name | undefined {
  if (text.length > longest || !/\p{Script=Han}/u.test(text)) return undefined
  const fits = names.filter((name) => mayBe(text, name.text))
  return new Set(fits.map(({ id }) => id)).size === 1 ? fits[0] : undefined
}
