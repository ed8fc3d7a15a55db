import { guessLabels } from './guess-labels.ts'
import { advanceOf, type Line, type Span } from './line.ts'
import { compactText, editDistance } from './spelling.ts'

/** Words printed beside or above a value that say what the value is. */
export interface Label {
  readonly id: string
  readonly printed: readonly string[]
  /** A value so short that the next label follows right behind it in the same run of print: 性别女民族汉. */
  readonly brief?: RegExp
}

/** Where a label stands: glyphs `from` up to `to`, its colon and unit included. */
export interface LabelHit extends Span {
  readonly id: string
  readonly printed: string
  /** Characters that differ from the label as it should be. */
  readonly errors: number
}

/** A line without blanks and look-alike marks: each character with what else it could have been. */
interface Compact {
  readonly text: string
  /** Glyph index of each character of `text`. */
  readonly glyphs: readonly number[]
  /** Other readings of each doubtful character. */
  readonly others: readonly string[]
}

/** Finds every label on the page. Longer labels win over shorter ones inside them; a few wrong letters are forgiven. */
export function findLabels(lines: readonly Line[], labels: readonly Label[]): LabelHit[] {
  const names = labels
    .flatMap(({ id, printed, brief }) =>
      printed.map((name) => ({ id, printed: name, text: compactText(name), brief })),
    )
    .sort((a, b) => b.text.length - a.text.length)
  const hits = lines.flatMap((line) => labelsOf(line, names))
  return [...hits, ...guessLabels(lines, names, hits)]
}

/** One wording of a label. */
export interface Name {
  readonly id: string
  readonly printed: string
  readonly text: string
  readonly brief: RegExp | undefined
}

function labelsOf(line: Line, names: readonly Name[]): LabelHit[] {
  const compact = compactLine(line)
  const taken = new Set<number>()
  const hits: LabelHit[] = []
  // Twice without errors: a label behind a brief value is one only once the label before it was found.
  for (const errors of [0, 0, 1, 2]) {
    for (const name of names) {
      if (errors > allowedErrors(name.text)) continue
      const starts = errors === 0 ? occurrences(compact, name.text) : [compact.text.search(/[\p{L}\p{N}(]/u)]
      for (const start of starts) {
        const length = errors === 0 ? name.text.length : matchLength(compact.text, start, name.text, errors)
        if (length === undefined || overlaps(taken, start, length)) continue
        if (!isLabelPlace(line, compact, start, length, hits) && !followsBrief(compact, start, hits, names))
          continue
        for (let index = start; index < start + length; index++) taken.add(index)
        hits.push(toHit(line, compact, name, start, length, errors))
      }
    }
  }
  return hits.sort((a, b) => a.from - b.from)
}

/** Short labels must be exact: one wrong letter of two could be another word. */
function allowedErrors(text: string): number {
  if (text.length >= 8) return 2
  return text.length >= 4 ? 1 : 0
}

/** Where the label stands, a doubtful character counting as any of its readings. */
function occurrences(compact: Compact, label: string): number[] {
  const found: number[] = []
  for (let start = 0; start + label.length <= compact.text.length; start++) {
    let length = 0
    while (length < label.length && mayBe(compact, start + length, label[length])) length++
    if (length === label.length) found.push(start)
  }
  return found
}

function mayBe({ text, others }: Compact, index: number, char: string | undefined): boolean {
  return char !== undefined && (text[index] === char || (others[index]?.includes(char) ?? false))
}

/** Characters of the text that the label takes from `start`, when exactly `errors` letters differ or are missing. */
function matchLength(text: string, start: number, label: string, errors: number): number | undefined {
  if (!sharesMost(text.slice(start, start + label.length + 1), label, errors)) return undefined
  // 证书编TZ: the last character is missing, not read as T.
  const isCut = /[\dA-Z]/.test(text[start + label.length - 1] ?? '') && /\p{Script=Han}$/u.test(label)
  const whole = [label.length, label.length - 1]
  for (const length of [...(isCut ? whole.reverse() : whole), label.length + 1]) {
    const candidate = text.slice(start, start + length)
    if (candidate.length === length && editDistance(candidate, label) === errors) return length
  }
  return undefined
}

/** Whether all but `errors` characters of the label are there at all: nearly always no, and soon known. */
function sharesMost(text: string, label: string, errors: number): boolean {
  let missing = 0
  for (let index = 0; index < label.length; index++) {
    if (!text.includes(label[index] ?? '')) missing++
    if (missing > errors) return false
  }
  return true
}

function overlaps(taken: ReadonlySet<number>, start: number, length: number): boolean {
  for (let index = start; index < start + length; index++) if (taken.has(index)) return true
  return false
}

/** A label begins a line, follows another label, stands after a gap, or is followed by a colon. */
function isLabelPlace(
  line: Line,
  compact: Compact,
  start: number,
  length: number,
  hits: readonly LabelHit[],
): boolean {
  if (start <= 0 || (start === 1 && /[^\p{L}\p{N}]/u.test(compact.text[0] ?? ''))) return true
  if (compact.text[start + length] === ':') return true
  const before = compact.glyphs[start - 1] ?? 0
  const first = compact.glyphs[start] ?? 0
  if (first - before > 1 || /[:/;。]/.test(compact.text[start - 1] ?? '')) return true
  if (hits.some((hit) => hit.to === first) || /^[购买销售方备注]+$/.test(compact.text.slice(0, start)))
    return true
  const gap = (line.glyphs[first]?.x ?? 0) - (line.glyphs[before]?.x ?? 0)
  return gap > 1.6 * Math.max(advanceOf(line), line.height * 0.35)
}

/** Whether nothing but the brief value of another label stands between that label and this place. */
function followsBrief(
  compact: Compact,
  start: number,
  hits: readonly LabelHit[],
  names: readonly Name[],
): boolean {
  return hits.some((hit) => {
    const brief = names.find((name) => name.id === hit.id)?.brief
    const from = compact.glyphs.findIndex((glyph) => glyph >= hit.to)
    return brief !== undefined && from >= 0 && from < start && brief.test(compact.text.slice(from, start))
  })
}

function toHit(
  line: Line,
  compact: Compact,
  name: Name,
  start: number,
  length: number,
  errors: number,
): LabelHit {
  const rest = compact.text.slice(start + length)
  const tail = /^(\((?:[A-Z\d/²³]+|年|元|毫米|公斤|千克|公里|伏|瓦|安时)\))?:*/.exec(rest)?.[0] ?? ''
  const from = compact.glyphs[start] ?? 0
  const last = compact.glyphs[start + length + tail.length - 1] ?? line.glyphs.length - 1
  return { id: name.id, printed: name.printed, line, from, to: last + 1, errors }
}

function compactLine(line: Line): Compact {
  let text = ''
  const glyphs: number[] = []
  const others: string[] = []
  line.glyphs.forEach((glyph, index) => {
    for (const char of compactText(glyph.char)) {
      text += char
      glyphs.push(index)
      others.push(glyph.others.map((other) => compactText(other.char)).join(''))
    }
  })
  return { text, glyphs, others }
}
