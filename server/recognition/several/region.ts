import type { Box } from '../layout/line.ts'

type Edges = readonly [left: number, top: number, right: number, bottom: number]

/**
 * Grows the place of each paper towards the others and the edges of the picture, so that print which was not found
 * yet is inside: to the edge, or half way to the next paper.
 */
export function growRegions(boxes: readonly Box[]): readonly Box[] {
  const all = boxes.map(edgesOf)
  return all.map((own) => {
    const others = all.filter((other) => other !== own)
    return boxOf(growDown(growAcross(own, others), others))
  })
}

function growAcross([left, top, right, bottom]: Edges, others: readonly Edges[]): Edges {
  const beside = others.filter((other) => other[1] < bottom && other[3] > top)
  const before = beside.filter((other) => other[2] <= (left + right) / 2).map((other) => other[2])
  const after = beside.filter((other) => other[0] >= (left + right) / 2).map((other) => other[0])
  return [halfway(left, Math.max(...before)), top, halfway(right, Math.min(...after)), bottom]
}

function growDown(own: Edges, others: readonly Edges[]): Edges {
  const [top, left, bottom, right] = growAcross(flip(own), others.map(flip))
  return [left, top, right, bottom]
}

function flip([left, top, right, bottom]: Edges): Edges {
  return [top, left, bottom, right]
}

/** Half way to a neighbour, or all the way to the edge of the picture where there is none. */
function halfway(from: number, to: number): number {
  if (Number.isFinite(to)) return (from + to) / 2
  return to < 0 ? 0 : 1
}

function edgesOf([x, y, width, height]: Box): Edges {
  return [x, y, x + width, y + height]
}

function boxOf([left, top, right, bottom]: Edges): Box {
  return [left, top, right - left, bottom - top]
}
