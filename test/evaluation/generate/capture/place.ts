import type { Random } from '../random.ts'
import type { Shot } from './level.ts'
import { type Point, type Projection, projectOnto } from './projection.ts'

/** A sheet lying in a picture of this size. */
export interface Placed {
  readonly width: number
  readonly height: number
  readonly projection: Projection
}

/** Turns, tilts and scales a sheet, and frames it with a margin, or cuts one side off. */
export function place(
  random: Random,
  sheet: { readonly width: number; readonly height: number },
  shot: Shot,
): Placed {
  const angle = ((shot.turn + shot.skew) * Math.PI) / 180
  const size = Math.max(sheet.width, sheet.height)
  const off = () => (random.next() * 2 - 1) * shot.tilt * size
  const turned = cornersOf(sheet.width, sheet.height).map(([x, y]): Point => {
    return [
      x * Math.cos(angle) - y * Math.sin(angle) + off(),
      x * Math.sin(angle) + y * Math.cos(angle) + off(),
    ]
  })
  const frame = frameOf(random, turned, shot)
  const scale = shot.side / Math.max(frame.width, frame.height)
  const [a, b, c, d] = turned.map(([x, y]): Point => [(x - frame.x) * scale, (y - frame.y) * scale])
  if (!a || !b || !c || !d) throw new Error('a sheet has four corners')
  return {
    width: Math.round(frame.width * scale),
    height: Math.round(frame.height * scale),
    projection: projectOnto(sheet.width, sheet.height, [a, b, c, d]),
  }
}

function cornersOf(width: number, height: number): readonly Point[] {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ]
}

function frameOf(random: Random, points: readonly Point[], { margin, cut }: Shot) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top]
  const rim = margin * Math.max(width, height)
  const whole = { x: left - rim, y: top - rim, width: width + 2 * rim, height: height + 2 * rim }
  if (cut === 0) return whole
  const [across, down] = [cut * width + rim, cut * height + rim]
  return random.pick([
    { ...whole, width: whole.width - across },
    { ...whole, x: whole.x + across, width: whole.width - across },
    { ...whole, height: whole.height - down },
    { ...whole, y: whole.y + down, height: whole.height - down },
  ])
}
