import { findLabels } from '../layout/label.ts'
import { type Line, textOf } from '../layout/line.ts'
import { layOutPage } from '../layout/page.ts'
import { compactText } from '../layout/spelling.ts'
import type { CodeReading } from '../reading.ts'
import type { KindSpec } from './kind.ts'
import { type DocumentKind, kindSpecs } from './kinds.ts'

export interface KindGuess {
  readonly kind: DocumentKind | 'unknown'
  readonly certainty: number
}

const titleWeight = 6
const codeWeight = 6
const expectedWeight = 0.6
/** Less than this says nothing: a page with a 姓名 and a date is no identity card yet. */
const leastScore = 3

/** Tells the kind by its title, its code and the share of its labels that stand on the page. */
export function recogniseKind(
  lines: readonly Line[],
  codes: readonly CodeReading[],
  expected: DocumentKind | undefined,
): KindGuess {
  const rank = (labelsOf: LabelFinder) =>
    kindSpecs
      .map((spec) => ({
        kind: spec.id,
        score: scoreOf(spec, lines, codes, labelsOf) + (spec.id === expected ? expectedWeight : 0),
      }))
      .sort((a, b) => b.score - a.score)
  const first = rank((spec) => findLabels(lines, spec.entries))
  const isTold = (first[0]?.score ?? 0) >= titleWeight
  const [best, second] = isTold ? first : rank(labelsInPieces(lines))
  if (best === undefined || best.score < leastScore) return { kind: 'unknown', certainty: 0 }
  const lead = best.score - (second?.score ?? 0)
  return { kind: best.kind, certainty: Math.min(0.99, 0.5 + 0.5 * Math.tanh(lead / 3)) }
}

type LabelFinder = (spec: KindSpec) => readonly { readonly id: string }[]

/** Without a title every label counts, also those that were read in pieces: 性 and 别 far apart. */
function labelsInPieces(lines: readonly Line[]): LabelFinder {
  return (spec) => layOutPage(lines, [...spec.entries, ...(spec.labels ?? [])], spec.stop).labels
}

function scoreOf(
  spec: KindSpec,
  lines: readonly Line[],
  codes: readonly CodeReading[],
  labelsOf: LabelFinder,
): number {
  const texts = lines.map((line) => textOf(line).replace(/\s/g, ''))
  const joined = texts.join('\n')
  const titled = spec.titles.some((title) => title.test(joined) || title.test(compactText(joined)))
  const { codePattern } = spec
  const coded = codePattern !== undefined && codes.some(({ text }) => codePattern.test(text))
  const known = new Set(spec.entries.map((entry) => entry.id))
  const labels = new Set(
    labelsOf(spec)
      .map((label) => label.id)
      .filter((id) => known.has(id)),
  )
  const share = labels.size / Math.min(10, spec.entries.length)
  return (titled ? titleWeight : 0) + (coded ? codeWeight : 0) + 5 * Math.min(1, share)
}
