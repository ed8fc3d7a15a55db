import { findLabels } from '../layout/label.ts'
import { type Line, textOf } from '../layout/line.ts'
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
  const scores = kindSpecs
    .map((spec) => ({
      kind: spec.id,
      score: scoreOf(spec, lines, codes) + (spec.id === expected ? expectedWeight : 0),
    }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scores
  if (best === undefined || best.score < leastScore) return { kind: 'unknown', certainty: 0 }
  const lead = best.score - (second?.score ?? 0)
  return { kind: best.kind, certainty: Math.min(0.99, 0.5 + 0.5 * Math.tanh(lead / 3)) }
}

function scoreOf(spec: KindSpec, lines: readonly Line[], codes: readonly CodeReading[]): number {
  const texts = lines.map((line) => textOf(line).replace(/\s/g, ''))
  const joined = texts.join('\n')
  const titled = spec.titles.some((title) => title.test(joined) || title.test(compactText(joined)))
  const { codePattern } = spec
  const coded = codePattern !== undefined && codes.some(({ text }) => codePattern.test(text))
  const labels = new Set(findLabels(lines, spec.entries).map((label) => label.id))
  const share = labels.size / Math.min(10, spec.entries.length)
  return (titled ? titleWeight : 0) + (coded ? codeWeight : 0) + 5 * Math.min(1, share)
}
