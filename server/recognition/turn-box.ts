import type { Box } from './layout/line.ts'
import { type QuarterTurn, uprightPoint } from './ocr/read-page.ts'

/** Where a box (shares of the picture) comes to lie when the picture is turned clockwise. */
export function turnBox([x, y, width, height]: Box, turn: QuarterTurn): Box {
  const [ax, ay] = uprightPoint([x, y], turn)
  const [bx, by] = uprightPoint([x + width, y + height], turn)
  return [Math.min(ax, bx), Math.min(ay, by), Math.abs(ax - bx), Math.abs(ay - by)]
}

/** The turn that undoes another. */
export function turnBack(turn: QuarterTurn): QuarterTurn {
  return ({ 0: 0, 90: 270, 180: 180, 270: 90 } as const)[turn]
}
