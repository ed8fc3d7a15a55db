import type { Box } from '../layout/line.ts'
import { areaOf, type Plane } from './plane.ts'

const leastChunk = 10

/**
 * The largest step in the level of the paper along a line, as a share: where a fold or the edge of a shadow crosses
 * it. The paper of a stretch is its brightest pixels, so that print does not count.
 */
export function foldStep(plane: Plane, box: Box): number {
  const { left, right, top, bottom } = areaOf(plane, box)
  const chunk = Math.max(leastChunk, bottom - top)
  const papers: number[] = []
  for (let from = left; from + chunk <= right; from += chunk) {
    let brightest = 0
    for (let y = top; y < bottom; y++) {
      for (let x = from; x < from + chunk; x++) {
        brightest = Math.max(brightest, plane.levels[y * plane.width + x] ?? 0)
      }
    }
    papers.push(brightest)
  }
  const steps = papers.slice(1).map((paper, index) => Math.abs(paper - (papers[index] ?? paper)))
  return Math.max(0, ...steps) / Math.max(1, ...papers)
}
