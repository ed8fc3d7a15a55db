import { findFields } from '../kind/find-fields.ts'
import { editDistance } from '../layout/spelling.ts'
import { type Cut, listCuts } from './cut.ts'
import {
  type Evidence,
  extentOf,
  findStanding,
  gatherEvidence,
  type Part,
  type Standing,
} from './evidence.ts'

/** More papers than this in one picture are not taken apart. */
const mostParts = 4
/** Labels that the other paper cannot explain, from which on a group of print is a paper of its own. */
const leastForeign = 4
/** A title or code that the other paper does not bear counts as this many such labels. */
const namedForeign = 2
/** Numbers that differ in fewer characters may be one number, once misread. */
const leastDifference = 4
const surelyRead = 0.8
/** Papers of one kind repeat their labels; two sides of one paper repeat one or two. */
const leastRepeated = 3
/** Smaller patches, in shares of the page, are seals and scraps of the table. */
const leastExtent = 0.08
/** A group of print that reads like this lies another way round than the rest. */
const strangeProbability = 0.75
const leastStrange = 3

/**
 * Takes the print of a page apart where it is of several papers: groups of print with a strip between them, of which
 * each shows labels, titles or numbers that the other cannot have. Both sides of one card stay together.
 */
export function tellApart(page: Part, size: { width: number; height: number }): readonly Part[] {
  const evidence = gatherEvidence(page)
  const done: Part[] = []
  const open: Part[] = [page]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const cut = done.length + open.length + 1 < mostParts ? findCut(evidence, part, size) : undefined
    if (cut === undefined) done.push(part)
    else open.push(...cut.sides)
  }
  return done
}

/** The cut that leaves most explained on both sides; of equal ones that along the widest strip. */
function findCut(evidence: Evidence, part: Part, size: { width: number; height: number }): Cut | undefined {
  const [best] = unlike(listCuts(part, size))
    .flatMap((cut) => {
      const weight = weighCut(evidence, cut)
      return weight === undefined ? [] : [{ cut, weight }]
    })
    .sort((a, b) => b.weight - a.weight || b.cut.gap - a.cut.gap)
  return best?.cut
}

/** Strips in several directions often part the same print; the first of them will do. */
function unlike(cuts: readonly Cut[]): readonly Cut[] {
  const seen = new Map<string, Cut>()
  for (const cut of cuts) {
    const [one] = cut.sides
    const key = one.lines
      .map((line) => line.middle.toFixed(1) + line.left.toFixed(1))
      .sort()
      .join()
    if (!seen.has(key)) seen.set(key, cut)
  }
  return [...seen.values()]
}

function weighCut(evidence: Evidence, { sides: [one, other] }: Cut): number | undefined {
  const [a, b] = [findStanding(evidence, one), findStanding(evidence, other)]
  if (a !== undefined && b !== undefined) {
    return areApart({ standing: a, part: one }, { standing: b, part: other })
      ? a.weight + b.weight
      : undefined
  }
  if (a === undefined) return b !== undefined && isStrange(one, b) ? b.weight : undefined
  return isStrange(other, a) ? a.weight : undefined
}

interface Claim {
  readonly standing: Standing
  readonly part: Part
}

/** Whether two groups of print are two papers, and not two sides or halves of one. */
export function areApart(a: Claim, b: Claim): boolean {
  return familyOf(a.standing) === familyOf(b.standing)
    ? contradict(a, b)
    : isForeign(a.standing, b.standing) && isForeign(b.standing, a.standing)
}

/** Both forms of invoice are alike enough to be taken for each other. */
function familyOf({ kind }: Standing): string {
  return kind.startsWith('invoice') ? 'invoice' : kind
}

/** Whether a part says enough that the other paper could not say, or says already itself. */
function isForeign(part: Standing, other: Standing): boolean {
  const shown = new Set(other.labels.values())
  const known = new Set(other.spec.entries.flatMap(({ printed }) => printed))
  const foreign = [...part.labels.values()].filter((printed) => shown.has(printed) || !known.has(printed))
  const names = (part.isNamed ? 1 : 0) + (part.isSure ? 1 : 0)
  return foreign.length + names * namedForeign >= leastForeign
}

/** Whether two parts of one kind bear different numbers, so that they cannot be two sides of one paper. */
function contradict(a: Claim, b: Claim): boolean {
  const shown = new Set(a.standing.labels.keys())
  if ([...b.standing.labels.keys()].filter((id) => shown.has(id)).length < leastRepeated) return false
  const [numberA, numberB] = [numberOf(a), numberOf(b)]
  if (numberA === undefined || numberB === undefined) return false
  return editDistance(numberA, numberB) >= leastDifference
}

function numberOf({ standing: { spec }, part }: Claim): string | undefined {
  const codes = new Set(spec.fields.filter(({ form }) => form === 'code').map(({ key }) => key))
  const essential = spec.essential.flat().find((key) => codes.has(key))
  const found = findFields(spec, part.lines, part.codes).found.get(essential ?? [...codes][0] ?? '')
  return found !== undefined && found.certainty >= surelyRead ? found.value : undefined
}

/** Print of which little can be read: it may lie sideways or upside down beside a paper that does not. */
function isStrange(part: Part, { spec }: Standing): boolean {
  if (part.codes.some(({ text }) => spec.codePattern?.test(text))) return false
  const [, , width = 0, height = 0] = extentOf(part) ?? []
  if (part.lines.length < leastStrange || Math.min(width, height) < leastExtent) return false
  const glyphs = part.lines.flatMap((line) => line.glyphs)
  const sum = glyphs.reduce((total, { probability }) => total + probability, 0)
  return sum / glyphs.length < strangeProbability
}
