import type { Box, Line } from '../layout/line.ts'
import type { Picture } from '../picture.ts'
import type { Decoded } from './decode.ts'
import { detectText } from './detect.ts'
import { growToInk } from './grow.ts'
import { type Level, levelPage } from './level.ts'
import type { OcrModel } from './model.ts'
import { decideDirection, lineAlong } from './orientation.ts'
import type { Point, Rectangle } from './rectangle.ts'
import { liftSeals } from './seal.ts'

export type QuarterTurn = 0 | 90 | 180 | 270

/** All print of a picture, with the turn (clockwise degrees) that stands the picture upright. */
export interface PageText {
  readonly lines: readonly Line[]
  readonly turn: QuarterTurn
}

/** Reads all print of a picture that may lie any way round; `onProgress` hears shares of the work. */
export async function readPage(
  model: OcrModel,
  original: Picture,
  onProgress: (share: number) => void,
): Promise<PageText> {
  const picture = await liftSeals(original)
  const patches = await detectText(model, picture)
  onProgress(0.3)
  const direction = await decideDirection(model, picture, patches)
  onProgress(0.4)
  const turn = turnFor(direction)
  const rough = patches.map((patch) => lineAlong(patch, direction))
  const level = levelPage(rough, direction, [picture.width / 2, picture.height / 2])
  const straight = patches.map((patch, index) => {
    const line = rough[index] ?? patch.rectangle
    const isLong = line.width > 8 * line.height
    return isLong ? line : lineAlong(patch, level.angleAt([line.x, line.y]))
  })
  const rectangles = straight.map((line) => growToInk(picture, line, straight))
  const decoded = await model.readers.read(picture, rectangles, (share) => onProgress(0.4 + 0.6 * share))
  const lines = rectangles.flatMap((rectangle, index): Line[] => {
    const text = decoded[index]
    return text === undefined || text.glyphs.length === 0
      ? []
      : [placeLine(rectangle, text, level, picture, turn)]
  })
  return { lines, turn }
}

/** The clockwise turn that undoes a page lying at `direction`. */
export function turnFor(direction: number): QuarterTurn {
  const quarter = ((Math.round(direction / (Math.PI / 2)) % 4) + 4) % 4
  return ([0, 270, 180, 90] as const)[quarter] ?? 0
}

function placeLine(
  rectangle: Rectangle,
  text: Decoded,
  level: Level,
  picture: Picture,
  turn: QuarterTurn,
): Line {
  const [x, y] = level.toLevel([rectangle.x, rectangle.y])
  const left = x - rectangle.width / 2
  return {
    glyphs: text.glyphs.map((glyph) => ({ ...glyph, x: left + glyph.at * rectangle.width })),
    left,
    right: x + rectangle.width / 2,
    middle: y,
    height: rectangle.height,
    narrow: text.narrow,
    boxOf: (from, to) => boxOnPage(rectangle, from, to, picture, turn),
  }
}

function boxOnPage(rectangle: Rectangle, from: number, to: number, picture: Picture, turn: QuarterTurn): Box {
  const [cos, sin] = [Math.cos(rectangle.angle), Math.sin(rectangle.angle)]
  const corners = [from, to].flatMap((share) =>
    [-0.5, 0.5].map((side): Point => {
      const along = (share - 0.5) * rectangle.width
      const across = side * rectangle.height
      const x = (rectangle.x + along * cos - across * sin) / picture.width
      const y = (rectangle.y + along * sin + across * cos) / picture.height
      return uprightPoint([x, y], turn)
    }),
  )
  const xs = corners.map(([x]) => Math.min(1, Math.max(0, x)))
  const ys = corners.map(([, y]) => Math.min(1, Math.max(0, y)))
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top]
}

/** Where a point (shares of the picture) comes to lie when the picture is turned clockwise. */
export function uprightPoint([x, y]: Point, turn: QuarterTurn): Point {
  if (turn === 90) return [1 - y, x]
  if (turn === 180) return [1 - x, 1 - y]
  if (turn === 270) return [y, 1 - x]
  return [x, y]
}
