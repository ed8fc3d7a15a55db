import { type FoundCode, readCodes } from '../code/read-codes.ts'
import type { Box, Line } from '../layout/line.ts'
import type { OcrModel } from '../ocr/model.ts'
import { type PageText, type QuarterTurn, readPage } from '../ocr/read-page.ts'
import { cutPicture, type Picture } from '../picture.ts'
import type { CodeReading } from '../reading.ts'
import { turnBack, turnBox } from '../turn-box.ts'

/** One paper in a picture: its print and codes, with their places in shares of the whole picture as it was stored. */
export interface Sheet {
  readonly picture: Picture
  /** The part of the whole picture that `picture` shows. */
  readonly region: Box
  readonly lines: readonly Line[]
  readonly codes: readonly CodeReading[]
  /** Clockwise degrees that stand the paper upright. */
  readonly turn: QuarterTurn
}

export const wholePicture: Box = [0, 0, 1, 1]

/** Cuts a paper out of the picture and reads it by itself: found larger, and turned the way it lies. */
export async function readPiece(
  model: OcrModel,
  picture: Picture,
  region: Box,
  step: () => void,
): Promise<Sheet> {
  const piece = await cutPicture(picture, region)
  const codes = await readCodes(piece)
  return makeSheet(piece, region, await readPage(model, piece, step), codes)
}

export function makeSheet(
  picture: Picture,
  region: Box,
  { lines, turn }: PageText,
  codes: readonly FoundCode[],
): Sheet {
  const back = turnBack(turn)
  return {
    picture,
    region,
    turn,
    lines: moveLines(lines, (box) => within(region, turnBox(box, back))),
    codes: codes.map((code) => placeCode(code, picture, region)),
  }
}

/** The sheet with its places on the page that `turn` stands upright. */
export function standUpright(sheet: Sheet, turn: QuarterTurn): Sheet {
  return {
    ...sheet,
    lines: moveLines(sheet.lines, (box) => turnBox(box, turn)),
    codes: sheet.codes.map((code) => ({ ...code, box: turnBox(code.box, turn) })),
  }
}

export function placeCode({ format, text, corners }: FoundCode, picture: Picture, region: Box): CodeReading {
  const xs = corners.map(([x]) => x / picture.width)
  const ys = corners.map(([, y]) => y / picture.height)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { format, text, box: within(region, [left, top, Math.max(...xs) - left, Math.max(...ys) - top]) }
}

/** Two sides of one paper, as if they had been printed one below the other. */
export function joinSides(upper: Sheet, lower: Sheet): Sheet {
  const bottom = Math.max(0, ...upper.lines.map((line) => line.middle + line.height))
  const top = Math.min(...lower.lines.map((line) => line.middle - line.height))
  const moved = lower.lines.map((line) => ({ ...line, middle: line.middle + bottom - top }))
  return { ...upper, lines: [...upper.lines, ...moved], codes: [...upper.codes, ...lower.codes] }
}

function moveLines(lines: readonly Line[], move: (box: Box) => Box): readonly Line[] {
  return lines.map((line) => ({ ...line, boxOf: (from, to) => move(line.boxOf(from, to)) }))
}

function within([left, top, width, height]: Box, [x, y, w, h]: Box): Box {
  return [left + x * width, top + y * height, w * width, h * height]
}
