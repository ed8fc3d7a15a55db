import { adviseValues } from './fault/advise.ts'
import { goesOnHidden, isCutOff } from './fault/cause.ts'
import { judgePage } from './fault/judge-page.ts'
import { isUnclearPage } from './fault/unclear-page.ts'
import { type Shot, type View, viewLines } from './fault/view.ts'
import type { Found } from './form/print.ts'
import type { Interpretation } from './interpret.ts'
import type { Draft, KindSpec } from './kind/kind.ts'
import type { Line } from './layout/line.ts'
import { fatalProblems, problem } from './problem.ts'
import type { FieldReading, ReadingProblem } from './reading.ts'

/** The values of a paper with how sure they are, and what is wrong with its picture. */
export interface Judgement {
  readonly fields: Readonly<Record<string, FieldReading>>
  readonly problems: readonly ReadingProblem[]
}

/** A number this sure is confirmed by a check digit, a sum or a code, so nothing of it is hidden. */
const proven = 0.97
/** Certainty of a value of which a part may be hidden. */
const partlyHidden = 0.6
/** Certainty of words on a page where much is unclear: they are shown for confirmation. */
const unclear = 0.89

/** Weighs what was read against how it looks in the picture. */
export function judge({ sheet, guess, spec, draft }: Interpretation, shot: Shot): Judgement {
  const view = viewLines(shot, sheet.lines)
  const says = spec !== undefined && draft !== undefined && saysEnough(spec, draft)
  const fault = judgePage(view, guess.kind !== 'unknown', says)
  const seen =
    spec === undefined || draft === undefined
      ? undefined
      : doubtWords(spec, doubtHidden(spec, draft, view), sheet.lines)
  const isLost = fault !== undefined && fatalProblems.has(fault)
  const advice = isLost || spec === undefined || seen === undefined ? [] : adviseValues(view, spec, seen)
  return {
    fields: seen === undefined ? {} : toFields(seen),
    problems: [...(fault === undefined ? [] : [problem(fault)]), ...advice, ...(draft?.problems ?? [])],
  }
}

/** Whether at least one side of the document says half of what it must. */
function saysEnough(spec: KindSpec, draft: Draft): boolean {
  return spec.essential.some((keys) => {
    const read = keys.filter((key) => (draft.found.get(key)?.certainty ?? 0) >= 0.5)
    return read.length >= keys.length / 2
  })
}

/** Print that reaches the edge of the picture or a burnt-out patch may go on there, however sure the rest of it is. */
function doubtHidden(spec: KindSpec, draft: Draft, view: View): Draft {
  const texts = new Set(spec.fields.filter(({ form }) => form === 'text').map(({ key }) => key))
  const doubted = [...draft.found].map(([key, found]) => {
    const isProven = found.certainty >= proven && !texts.has(key)
    return [key, isPartlyHidden(found, isProven, view) ? doubt(found, partlyHidden) : found] as const
  })
  return { ...draft, found: new Map(doubted) }
}

/**
 * Words of several Chinese characters have no check digit, nor have numbers with letters that look like digits: where
 * the page is unclear, a person looks at them.
 */
function doubtWords(spec: KindSpec, draft: Draft, lines: readonly Line[]): Draft {
  if (!isUnclearPage(lines)) return draft
  const forms = new Map(spec.fields.map(({ key, form }) => [key, form]))
  const doubted = [...draft.found].map(([key, found]) => {
    const form = forms.get(key)
    const isWords = form === 'text' && /\p{Script=Han}{2}/u.test(found.value)
    const isSerial = form === 'code' && found.certainty < proven && /[BDIOQSZ]/.test(found.value)
    return [key, isWords || isSerial ? doubt(found, unclear) : found] as const
  })
  return { ...draft, found: new Map(doubted) }
}

function doubt(found: Found, most: number): Found {
  return { ...found, certainty: Math.min(found.certainty, most) }
}

function isPartlyHidden({ box }: Found, isProven: boolean, view: View): boolean {
  return box !== undefined && (isCutOff(view, box) || (!isProven && goesOnHidden(view, box)))
}

function toFields(draft: Draft): Record<string, FieldReading> {
  return Object.fromEntries([...draft.found].map(([key, found]) => [key, toField(found)]))
}

function toField({ value, text, certainty, box }: Found): FieldReading {
  return {
    value,
    text,
    certainty: Math.round(certainty * 1000) / 1000,
    ...(box === undefined ? {} : { box }),
  }
}
