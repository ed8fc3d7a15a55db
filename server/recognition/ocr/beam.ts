import { type NarrowScores, narrowAlphabet } from './decode.ts'

/** One way to read a stretch of print, with its share of all ways that were kept. */
export interface Way {
  readonly text: string
  readonly share: number
}

/** A part of a line's scores, from 0 to 1 along the line. */
export interface Stretch {
  readonly scores: NarrowScores
  readonly from: number
  readonly to: number
}

/** Ways kept after each step: enough for three or four doubtful characters at once. */
const width = 24
/** Characters less likely than this at a step are not followed. */
const least = 0.002

/** How likely a text is when the last step was blank, and when it was its last character. */
interface Score {
  blank: number
  ink: number
}

/**
 * The likeliest ways to read the print with only the given characters, best first (CTC prefix search). Unlike the
 * single best path it sees 55 where the network wavered between 5 and 55, and it tells the runner-up.
 */
export function listWays(stretches: readonly Stretch[], allowed: string): readonly Way[] {
  const columns = [...allowed].map((char) => [char, narrowAlphabet.indexOf(char)] as const)
  let beam = new Map<string, Score>([['', { blank: 1, ink: 0 }]])
  for (const step of stretches.flatMap(stepsOf)) {
    const rows = columns.flatMap(([char, column]) => {
      const value = column < 0 ? 0 : (step[column] ?? 0)
      return value > least ? [{ char, value }] : []
    })
    const nothing = Math.max(0, 1 - rows.reduce((sum, { value }) => sum + value, 0))
    beam = strongest(advance(beam, rows, nothing))
  }
  const total = [...beam.values()].reduce((sum, score) => sum + score.blank + score.ink, 0)
  return [...beam]
    .map(([text, { blank, ink }]) => ({ text, share: total === 0 ? 0 : (blank + ink) / total }))
    .sort((a, b) => b.share - a.share)
}

function stepsOf({ scores, from, to }: Stretch): Float32Array[] {
  const size = narrowAlphabet.length
  const [first, last] = [Math.floor(from * scores.steps), Math.ceil(to * scores.steps)]
  return Array.from({ length: Math.max(0, last - first) }, (_, index) =>
    scores.values.slice((first + index) * size, (first + index + 1) * size),
  )
}

/** The beam one step on: each text stays as it is, repeats its last character, or grows by one. */
function advance(
  beam: ReadonlyMap<string, Score>,
  rows: readonly { readonly char: string; readonly value: number }[],
  nothing: number,
): Map<string, Score> {
  const next = new Map<string, Score>()
  const add = (text: string, blank: number, ink: number) => {
    const score = next.get(text)
    if (score === undefined) next.set(text, { blank, ink })
    else {
      score.blank += blank
      score.ink += ink
    }
  }
  for (const [text, { blank, ink }] of beam) {
    add(text, (blank + ink) * nothing, 0)
    for (const { char, value } of rows) {
      const isRepeat = text.endsWith(char)
      if (isRepeat) add(text, 0, ink * value)
      add(text + char, 0, (isRepeat ? blank : blank + ink) * value)
    }
  }
  return next
}

function strongest(beam: ReadonlyMap<string, Score>): Map<string, Score> {
  const kept = [...beam].sort(([, a], [, b]) => b.blank + b.ink - a.blank - a.ink).slice(0, width)
  const total = kept.reduce((sum, [, score]) => sum + score.blank + score.ink, 0) || 1
  return new Map(kept.map(([text, { blank, ink }]) => [text, { blank: blank / total, ink: ink / total }]))
}
