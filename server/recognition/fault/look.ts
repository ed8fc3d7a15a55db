import type { Box } from '../layout/line.ts'
import { type Area, areaOf, type Plane } from './plane.ts'

/** How the print in a box looks. Levels run from 0 (black) to 255. */
export interface Look {
  readonly paper: number
  readonly ink: number
  /** Standard deviation of the blur in pixels of the plane, from the steepest edges against the contrast. */
  readonly blur: number
}

/** Shares of the pixels: bright enough to be paper, dark enough to be ink, steep enough to be an edge. */
const paperShare = 0.85
const inkShare = 0.04
const edgeShare = 0.985
/** A blurred step of height 1 is this steep at most where the blur has a deviation of one pixel. */
const steepestStep = 0.4
const leastPixels = 60

/** Looks at the print in a box; undefined where there is too little of it. */
export function lookAt(plane: Plane, box: Box): Look | undefined {
  const area = areaOf(plane, box)
  const pixels = (area.right - area.left) * (area.bottom - area.top)
  if (pixels < leastPixels) return undefined
  const { levels, steps } = count(plane, area)
  const paper = rank(levels, paperShare)
  const ink = rank(levels, inkShare)
  const slope = rank(steps, edgeShare) / Math.max(1, paper - ink)
  return { paper, ink, blur: steepestStep / Math.max(0.01, slope) }
}

/** How often each level occurs, and each difference between neighbours in a row. */
function count({ levels, width }: Plane, area: Area): { levels: Uint32Array; steps: Uint32Array } {
  const seen = new Uint32Array(256)
  const steps = new Uint32Array(256)
  for (let y = area.top; y < area.bottom; y++) {
    let before = levels[y * width + area.left] ?? 0
    for (let x = area.left; x < area.right; x++) {
      const level = levels[y * width + x] ?? 0
      seen[level] = (seen[level] ?? 0) + 1
      const step = Math.abs(level - before)
      steps[step] = (steps[step] ?? 0) + 1
      before = level
    }
  }
  return { levels: seen, steps }
}

/** The value below which the given share lies. */
export function rank(counts: Uint32Array, share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let passed = 0
  for (let value = 0; value < counts.length; value++) {
    passed += counts[value] ?? 0
    if (passed >= share * total) return value
  }
  return counts.length - 1
}
