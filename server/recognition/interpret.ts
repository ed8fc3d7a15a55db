import { readCodesEnlarged } from './code/read-codes.ts'
import { findFields } from './kind/find-fields.ts'
import type { Draft } from './kind/kind.ts'
import { type DocumentKind, kindSpecs } from './kind/kinds.ts'
import { type KindGuess, recogniseKind } from './kind/recognise-kind.ts'
import type { QuarterTurn } from './ocr/read-page.ts'
import type { CodeReading } from './reading.ts'
import { placeCode, type Sheet, standUpright } from './several/sheet.ts'
import { turnBox } from './turn-box.ts'

/** What the print of one paper says, with its places on the upright page; `draft` is missing for unknown kinds. */
export interface Interpretation {
  readonly sheet: Sheet
  readonly guess: KindGuess
  readonly spec: (typeof kindSpecs)[number] | undefined
  readonly draft: Draft | undefined
  readonly codes: readonly CodeReading[]
}

/** Tells the kind of a paper and finds its values; `turn` stands the whole picture upright. */
export async function interpret(
  stored: Sheet,
  turn: QuarterTurn,
  expected: DocumentKind | undefined,
): Promise<Interpretation> {
  const sheet = standUpright(stored, turn)
  const guess = recogniseKind(sheet.lines, sheet.codes, expected)
  const spec = kindSpecs.find((candidate) => candidate.id === guess.kind)
  const codes = spec?.bearsCode && sheet.codes.length === 0 ? await lookCloser(sheet, turn) : sheet.codes
  const draft = spec === undefined ? undefined : findFields(spec, sheet.lines, codes)
  return { sheet, guess, spec, draft, codes }
}

async function lookCloser({ picture, region }: Sheet, turn: QuarterTurn): Promise<readonly CodeReading[]> {
  const codes = await readCodesEnlarged(picture)
  return codes.map((code) => {
    const placed = placeCode(code, picture, region)
    return { ...placed, box: turnBox(placed.box, turn) }
  })
}
