import type { Found } from './form/print.ts'
import { hasGlare } from './glare.ts'
import type { Interpretation } from './interpret.ts'
import type { Draft, KindSpec } from './kind/kind.ts'
import type { Box, Line } from './layout/line.ts'
import { problem } from './problem.ts'
import type { FieldReading, ReadingProblem } from './reading.ts'

/** The values of a paper with how sure they are, and what is wrong with its picture. */
export interface Judgement {
  readonly fields: Readonly<Record<string, FieldReading>>
  readonly problems: readonly ReadingProblem[]
}

export async function judge({ sheet, guess, spec, draft }: Interpretation): Promise<Judgement> {
  return {
    fields: draft === undefined ? {} : toFields(draft),
    problems: [
      ...judgePage(sheet.lines, guess.kind),
      ...(spec === undefined || draft === undefined || saysEnough(spec, draft)
        ? []
        : [problem((await hasGlare(sheet.picture)) ? 'glare' : 'too-blurred')]),
      ...(draft?.problems ?? []),
    ],
  }
}

/** Whether at least one side of the document says half of what it must. */
function saysEnough(spec: KindSpec, draft: Draft): boolean {
  return spec.essential.some((keys) => {
    const read = keys.filter((key) => (draft.found.get(key)?.certainty ?? 0) >= 0.5)
    return read.length >= keys.length / 2
  })
}

function toFields(draft: Draft): Record<string, FieldReading> {
  return Object.fromEntries([...draft.found].map(([key, found]) => [key, toField(found)]))
}

/** Print that reaches the edge of the picture goes on outside it. */
function touchesEdge(line: Line): boolean {
  return isAtEdge(line.boxOf(0, 1))
}

function isAtEdge([x, y, width, height]: Box): boolean {
  const margin = 0.003
  return x < margin || y < margin || x + width > 1 - margin || y + height > 1 - margin
}

function toField({ value, text, certainty: found, box }: Found): FieldReading {
  const certainty = box !== undefined && isAtEdge(box) ? Math.min(found, 0.6) : found
  return {
    value,
    text,
    certainty: Math.round(certainty * 1000) / 1000,
    ...(box === undefined ? {} : { box }),
  }
}

/** What the page as a whole lacks: print at all, sharp print, the kind asked for. */
function judgePage(lines: readonly Line[], kind: Interpretation['guess']['kind']): ReadingProblem[] {
  const glyphs = lines.flatMap((line) => [...line.glyphs])
  if (glyphs.length < 8) return [problem('blank')]
  const touching = lines.filter(touchesEdge)
  const clear = glyphs.filter((glyph) => glyph.probability > 0.8).length / glyphs.length
  if (clear < 0.6) return [problem('too-blurred')]
  if (kind === 'unknown') return [problem('unknown-kind')]
  return touching.length >= 2 ? [problem('cut-off')] : []
}
