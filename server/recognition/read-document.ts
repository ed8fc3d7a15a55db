import { type FoundCode, readCodes, readCodesEnlarged } from './code/read-codes.ts'
import type { Found } from './form/print.ts'
import { hasGlare } from './glare.ts'
import { findFields } from './kind/find-fields.ts'
import type { Draft, KindSpec } from './kind/kind.ts'
import { type DocumentKind, kindSpecs } from './kind/kinds.ts'
import { recogniseKind } from './kind/recognise-kind.ts'
import type { Box, Line } from './layout/line.ts'
import type { OcrModel } from './ocr/model.ts'
import { type PageText, type QuarterTurn, readPage, uprightPoint } from './ocr/read-page.ts'
import type { Picture } from './picture.ts'
import { problem } from './problem.ts'
import type { CodeReading, FieldReading, Reading, ReadingProblem } from './reading.ts'
import { openUpload } from './upload.ts'

export interface ReadOptions {
  readonly expected?: DocumentKind
  /** Hears shares of the work from 0 to 1; may throw to stop the reading. */
  readonly onProgress?: (fraction: number, stage: string) => void
}

/** Reads one upload from first to last: opens it, reads codes, then print, tells the kind, finds and weighs fields. */
export async function readDocument(
  model: OcrModel,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Reading> {
  const onProgress = options.onProgress ?? (() => {})
  onProgress(0, 'open')
  const { picture, lines, problems } = await openUpload(bytes)
  if (picture === undefined) return emptyReading(problems)
  onProgress(0.1, 'codes')
  const codes = await readCodes(picture)
  onProgress(0.2, 'print')
  const page: PageText =
    lines.length > 0
      ? { lines, turn: 0 }
      : await readPage(model, picture, (share) => onProgress(0.2 + 0.7 * share, 'print'))
  onProgress(0.92, 'fields')
  return interpret(picture, page, codes, problems, options.expected)
}

async function interpret(
  picture: Picture,
  page: PageText,
  firstCodes: readonly FoundCode[],
  problems: readonly ReadingProblem[],
  expected: DocumentKind | undefined,
): Promise<Reading> {
  const { turn } = page
  let codes = firstCodes.map((code) => placeCode(code, picture, turn))
  const guess = recogniseKind(page.lines, codes, expected)
  const spec = kindSpecs.find((candidate) => candidate.id === guess.kind)
  if (spec?.bearsCode && codes.length === 0) {
    codes = (await readCodesEnlarged(picture)).map((code) => placeCode(code, picture, turn))
  }
  const draft = spec === undefined ? undefined : findFields(spec, page.lines, codes)
  return {
    kind: guess.kind,
    kindCertainty: guess.certainty,
    fields: draft === undefined ? {} : toFields(draft),
    codes,
    problems: [
      ...problems,
      ...judgePage(page.lines, guess.kind, expected),
      ...(spec === undefined || draft === undefined || saysEnough(spec, draft)
        ? []
        : [await unreadable(picture)]),
      ...(draft?.problems ?? []),
    ],
    page: { ...uprightSize(picture, turn), turn },
    others: [],
  }
}

/** Whether at least one side of the document says half of what it must. */
function saysEnough(spec: KindSpec, draft: Draft): boolean {
  return spec.essential.some((keys) => {
    const read = keys.filter((key) => (draft.found.get(key)?.certainty ?? 0) >= 0.5)
    return read.length >= keys.length / 2
  })
}

async function unreadable(picture: Picture): Promise<ReadingProblem> {
  return problem((await hasGlare(picture)) ? 'glare' : 'too-blurred')
}

function emptyReading(problems: readonly ReadingProblem[]): Reading {
  return {
    kind: 'unknown',
    kindCertainty: 0,
    fields: {},
    codes: [],
    problems,
    page: { width: 0, height: 0, turn: 0 },
    others: [],
  }
}

function uprightSize({ width, height }: Picture, turn: QuarterTurn): { width: number; height: number } {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height }
}

function placeCode(code: FoundCode, picture: Picture, turn: QuarterTurn): CodeReading {
  const corners = code.corners.map(([x, y]) => uprightPoint([x / picture.width, y / picture.height], turn))
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return {
    format: code.format,
    text: code.text,
    box: [left, top, Math.max(...xs) - left, Math.max(...ys) - top],
  }
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
function judgePage(
  lines: readonly Line[],
  kind: DocumentKind | 'unknown',
  expected: DocumentKind | undefined,
): ReadingProblem[] {
  const glyphs = lines.flatMap((line) => [...line.glyphs])
  if (glyphs.length < 8) return [problem('blank')]
  const touching = lines.filter(touchesEdge)
  const clear = glyphs.filter((glyph) => glyph.probability > 0.8).length / glyphs.length
  if (clear < 0.6) return [problem('too-blurred')]
  if (kind === 'unknown') return [problem('unknown-kind')]
  const cut = touching.length >= 2 ? [problem('cut-off')] : []
  return expected !== undefined && !isKind(kind, expected) ? [...cut, problem('other-kind')] : cut
}

/** Where an invoice is asked for, any form of invoice will do. */
function isKind(kind: DocumentKind, expected: DocumentKind): boolean {
  return kind === expected || (kind.startsWith('invoice') && expected.startsWith('invoice'))
}
