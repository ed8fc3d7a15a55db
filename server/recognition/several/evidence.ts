import { type DocumentKind, kindSpecs } from '../kind/kinds.ts'
import { findLabels } from '../layout/label.ts'
import { type Box, type Line, textOf } from '../layout/line.ts'
import { compactText } from '../layout/spelling.ts'
import type { CodeReading } from '../reading.ts'

type Spec = (typeof kindSpecs)[number]

/** What on a page speaks for one kind, and where. */
interface KindEvidence {
  readonly spec: Spec
  readonly titles: ReadonlySet<Line>
  readonly codes: ReadonlySet<CodeReading>
  readonly labels: readonly { readonly line: Line; readonly id: string; readonly printed: string }[]
}

export type Evidence = readonly KindEvidence[]

/** Some print and the codes beside it, thought of as one document. */
export interface Part {
  readonly lines: readonly Line[]
  readonly codes: readonly CodeReading[]
}

/** The kind a part speaks for most. */
export interface Standing {
  readonly kind: DocumentKind
  readonly spec: Spec
  /** Labels, and what title and code are worth in labels: the more, the more of the part is explained. */
  readonly weight: number
  readonly isNamed: boolean
  /** Title and code both name the kind. */
  readonly isSure: boolean
  /** Labels as printed, by what they mean. */
  readonly labels: ReadonlyMap<string, string>
}

/** A title or a code of a kind speaks as loudly as this many labels. */
const nameWeight = 4
/** Fewer labels than this make no document: 名称 and 地址 stand on every form. */
const leastLabels = 3
/** What may follow a title in its line: 副页, （副本）, 样张. A sentence that mentions a card goes on for longer. */
const longestTitleTail = 6
const longestTitle = 24

export function gatherEvidence({ lines, codes }: Part): Evidence {
  return kindSpecs.map((spec) => ({
    spec,
    titles: new Set(lines.filter((line) => isTitle(spec, textOf(line).replace(/\s/g, '')))),
    codes: new Set(codes.filter(({ text }) => spec.codePattern?.test(text) ?? false)),
    labels: findLabels(lines, spec.entries).map(({ line, id, printed }) => ({
      line,
      id,
      printed: compactText(printed),
    })),
  }))
}

function isTitle(spec: Spec, text: string): boolean {
  if (text.length > longestTitle) return false
  return spec.titles.some((title) => {
    const match = title.exec(text) ?? title.exec(compactText(text))
    return match !== null && text.length - match.index - match[0].length <= longestTitleTail
  })
}

/** The kind that explains most of a part, when any does. */
export function findStanding(evidence: Evidence, part: Part): Standing | undefined {
  const lines = new Set(part.lines)
  const codes = new Set(part.codes)
  const [best] = evidence
    .map((kind) => standingOf(kind, lines, codes))
    .filter(({ labels, isSure }) => labels.size >= (isSure ? 1 : leastLabels))
    .sort((a, b) => b.weight - a.weight)
  return best
}

function standingOf(
  { spec, ...evidence }: KindEvidence,
  lines: ReadonlySet<Line>,
  codes: ReadonlySet<CodeReading>,
): Standing {
  const isTitled = [...evidence.titles].some((title) => lines.has(title))
  const isCoded = [...evidence.codes].some((code) => codes.has(code))
  const labels = new Map(
    evidence.labels.filter(({ line }) => lines.has(line)).map(({ id, printed }) => [id, printed]),
  )
  const weight = labels.size + (isTitled ? nameWeight : 0) + (isCoded ? nameWeight : 0)
  return { kind: spec.id, spec, weight, isNamed: isTitled || isCoded, isSure: isTitled && isCoded, labels }
}

/** The smallest box round all print and codes of a part; undefined when it has none. */
export function extentOf({ lines, codes }: Part): Box | undefined {
  const boxes = [...lines.map((line) => line.boxOf(0, 1)), ...codes.map(({ box }) => box)]
  if (boxes.length === 0) return undefined
  const left = Math.min(...boxes.map(([x]) => x))
  const top = Math.min(...boxes.map(([, y]) => y))
  const right = Math.max(...boxes.map(([x, , width]) => x + width))
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height))
  return [left, top, right - left, bottom - top]
}
