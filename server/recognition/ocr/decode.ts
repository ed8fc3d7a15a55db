/** One character as read: where along the line (0 to 1), how sure, and what else it could have been. */
export interface Glyph {
  readonly char: string
  readonly probability: number
  readonly at: number
  readonly step: number
  readonly others: readonly Alternative[]
}

export interface Alternative {
  readonly char: string
  readonly probability: number
}

/**
 * What the recogniser gave for one line, kept only for the characters of numbers, codes and capital amounts, so
 * that a field whose alphabet is known can be decoded again within it.
 */
export interface NarrowScores {
  readonly steps: number
  readonly values: Float32Array
}

const digits = '0123456789'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const capitals = '零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正'
const marks = '.-/%¥￥×xX年月日至长期'
/** Characters of the narrow scores in order; column 0 is the CTC blank. */
export const narrowAlphabet: readonly string[] = [
  '',
  ...new Set([...digits, ...letters, ...capitals, ...marks]),
]

/** Where the allowed characters take less than this of a step, something else stands there. */
const leastTotal = 0.02
const alternativesKept = 4
const leastAlternative = 0.002

export interface Decoded {
  readonly glyphs: readonly Glyph[]
  readonly narrow: NarrowScores
}

/** Greedy CTC decoding of one line from a row of class probabilities for each of its steps. */
export function decodeSteps(
  scores: Float32Array,
  steps: number,
  alphabet: readonly string[],
  narrowColumns: readonly number[],
): Decoded {
  const glyphs: Glyph[] = []
  const narrow = new Float32Array(steps * narrowColumns.length)
  let previous = 0
  for (let step = 0; step < steps; step++) {
    const row = scores.subarray(step * alphabet.length, (step + 1) * alphabet.length)
    const best = likeliest(row)
    for (let index = 0; index < narrowColumns.length; index++) {
      narrow[step * narrowColumns.length + index] = row[narrowColumns[index] ?? -1] ?? 0
    }
    const probability = row[best] ?? 0
    if (best !== 0) {
      const glyph = {
        char: alphabet[best] ?? '',
        probability,
        at: (step + 0.5) / steps,
        step,
        others: listOthers(row, best, alphabet),
      }
      if (best !== previous) glyphs.push(glyph)
      else keepSurer(glyphs, glyph)
    }
    previous = best
  }
  return { glyphs, narrow: { steps, values: narrow } }
}

/** A character that goes on over several steps counts as sure as at its surest, and stands where it began. */
function keepSurer(glyphs: Glyph[], glyph: Glyph): void {
  const last = glyphs.at(-1)
  if (last === undefined || last.probability >= glyph.probability) return
  glyphs[glyphs.length - 1] = { ...glyph, at: last.at, step: last.step }
}

/** The likeliest class of a step. Most steps are blank, and what takes more than half needs no rival looked at. */
function likeliest(row: Float32Array): number {
  let best = 0
  let value = row[0] ?? 0
  for (let index = 1; index < row.length && value <= 0.5; index++) {
    const candidate = row[index] ?? 0
    if (candidate > value) {
      best = index
      value = candidate
    }
  }
  return best
}

function listOthers(row: Float32Array, best: number, alphabet: readonly string[]): Alternative[] {
  if ((row[best] ?? 0) > 1 - leastAlternative) return []
  const found: Alternative[] = []
  for (let index = 1; index < row.length; index++) {
    const probability = row[index] ?? 0
    if (index !== best && probability > leastAlternative)
      found.push({ char: alphabet[index] ?? '', probability })
  }
  return found.sort((a, b) => b.probability - a.probability).slice(0, alternativesKept)
}

/**
 * Decodes a stretch of a line again with only the given characters allowed. Probabilities are shares among the
 * allowed characters and the blank, weighted by how much of the whole they take.
 */
export function decodeWithin(narrow: NarrowScores, allowed: string, from = 0, to = 1): Glyph[] {
  const width = narrowAlphabet.length
  const columns = [
    0,
    ...[...allowed].map((char) => narrowAlphabet.indexOf(char)).filter((column) => column > 0),
  ]
  const glyphs: Glyph[] = []
  let previous = 0
  for (let step = Math.floor(from * narrow.steps); step < Math.ceil(to * narrow.steps); step++) {
    const value = (column: number) => narrow.values[step * width + column] ?? 0
    const total = columns.reduce((sum, column) => sum + value(column), 0)
    const best = total > leastTotal ? columns.reduce((a, b) => (value(b) > value(a) ? b : a), 0) : 0
    if (best !== 0) {
      const others = columns
        .filter((column) => column !== 0 && column !== best && value(column) > leastAlternative)
        .map((column) => ({ char: narrowAlphabet[column] ?? '', probability: value(column) }))
        .sort((a, b) => b.probability - a.probability)
        .slice(0, alternativesKept)
      const char = narrowAlphabet[best] ?? ''
      const glyph = { char, probability: value(best), at: (step + 0.5) / narrow.steps, step, others }
      if (best !== previous) glyphs.push(glyph)
      else keepSurer(glyphs, glyph)
    }
    previous = best
  }
  return glyphs
}
