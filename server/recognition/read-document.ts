import type { Wording } from '#fact'
import { readCodes } from './code/read-codes.ts'
import { type Shot, takeShot } from './fault/view.ts'
import { type Interpretation, interpret } from './interpret.ts'
import { judge } from './judge.ts'
import { type DocumentKind, kindSpecs } from './kind/kinds.ts'
import { recogniseKind } from './kind/recognise-kind.ts'
import type { Line } from './layout/line.ts'
import type { OcrModel } from './ocr/model.ts'
import { type QuarterTurn, readPage } from './ocr/read-page.ts'
import { findShown } from './paged/shown-text.ts'
import type { Picture } from './picture.ts'
import { otherKind, problem, severalPapers } from './problem.ts'
import type { OtherDocument, Reading, ReadingProblem } from './reading.ts'
import { extentOf } from './several/evidence.ts'
import { divideText, readSheets } from './several/read-sheets.ts'
import { makeSheet, type Sheet, wholePicture } from './several/sheet.ts'
import { openUpload } from './upload.ts'

export interface ReadOptions {
  readonly expected?: DocumentKind
  /** Hears shares of the work from 0 to 1; may throw to stop the reading. */
  readonly onProgress?: (fraction: number, stage: string) => void
}

/**
 * Reads one upload from first to last: opens it, reads codes, then print, tells papers apart, tells their kinds, finds
 * and weighs fields, and says what is wrong with the picture.
 */
export async function readDocument(
  model: OcrModel,
  bytes: Uint8Array,
  { expected, onProgress = () => {} }: ReadOptions = {},
): Promise<Reading> {
  onProgress(0, 'open')
  const { picture, lines, problems } = await openUpload(bytes, { expected })
  if (picture === undefined) return emptyReading(problems)
  const sheets = await readPicture(model, picture, lines, onProgress)
  onProgress(0.92, 'fields')
  const main = chooseMain(sheets, expected)
  const papers = [main, ...sheets.filter((sheet) => sheet !== main)]
  const read = await Promise.all(
    papers.map((sheet) => interpret(sheet, main.turn, sheet === main ? expected : undefined)),
  )
  const shot = await takeShot(picture, main.turn)
  const [document, ...others] = read.map((paper) => toDocument(paper, shot))
  if (document === undefined) throw new Error('A picture is at least one paper')
  const { region: _, ...first } = document
  return {
    ...first,
    problems: [
      ...problems,
      ...brokenOff(picture, first.kind),
      ...wrongKind(first.kind, expected),
      ...(others.length > 0
        ? [
            severalPapers(
              labelOf(first.kind),
              others.map(({ kind }) => labelOf(kind)),
            ),
          ]
        : []),
      ...first.problems,
    ],
    page: { ...uprightSize(picture, main.turn), turn: main.turn },
    others,
  }
}

/** The papers in a picture; text of the file that the page shows needs no further reading. */
async function readPicture(
  model: OcrModel,
  picture: Picture,
  text: readonly Line[],
  onProgress: (fraction: number, stage: string) => void,
): Promise<readonly Sheet[]> {
  onProgress(0.1, 'codes')
  const codes = await readCodes(picture)
  onProgress(0.2, 'print')
  if (text.length > 0) {
    const lines = await findShown(model, picture, text, (share) => onProgress(0.2 + 0.3 * share, 'print'))
    if (lines.length > 0) return divideText(makeSheet(picture, wholePicture, { lines, turn: 0 }, codes))
  }
  const page = await readPage(model, picture, (share) => onProgress(0.5 + 0.4 * share, 'print'))
  const whole = makeSheet(picture, wholePicture, page, codes)
  return readSheets(model, whole, () => onProgress(0.9, 'print'))
}

/** The paper asked for, else the one that says most. */
function chooseMain(sheets: readonly Sheet[], expected: DocumentKind | undefined): Sheet {
  const [first, ...others] = sheets
  if (first === undefined) throw new Error('A picture is at least one paper')
  if (others.length === 0) return first
  const asked = sheets.find((sheet) => {
    const { kind } = recogniseKind(sheet.lines, sheet.codes, expected)
    return kind !== 'unknown' && expected !== undefined && isKind(kind, expected)
  })
  return (
    asked ?? others.reduce((best, sheet) => (sheet.lines.length > best.lines.length ? sheet : best), first)
  )
}

function toDocument(paper: Interpretation, shot: Shot): OtherDocument {
  const { guess, codes, sheet } = paper
  return {
    kind: guess.kind,
    kindCertainty: guess.certainty,
    region: extentOf(sheet) ?? wholePicture,
    codes,
    ...judge(paper, shot),
  }
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

/** A file that breaks off is told from one of which nothing came through. */
function brokenOff({ isIncomplete }: Picture, kind: Reading['kind']): ReadingProblem[] {
  if (!isIncomplete) return []
  return [problem(kind === 'unknown' ? 'unreadable-file' : 'incomplete')]
}

function wrongKind(kind: Reading['kind'], expected: DocumentKind | undefined): ReadingProblem[] {
  if (expected === undefined || kind === 'unknown' || isKind(kind, expected)) return []
  return [otherKind(labelOf(kind), labelOf(expected))]
}

/** Where an invoice is asked for, any form of invoice will do. */
function isKind(kind: DocumentKind, expected: DocumentKind): boolean {
  return kind === expected || (kind.startsWith('invoice') && expected.startsWith('invoice'))
}

function labelOf(kind: Reading['kind']): Wording {
  return (
    kindSpecs.find(({ id }) => id === kind)?.label ?? {
      zh: '看不出种类的材料',
      en: 'a paper of unknown kind',
    }
  )
}
