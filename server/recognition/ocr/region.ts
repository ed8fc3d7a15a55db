import type { Point } from './rectangle.ts'

/** One connected patch of the detector's probability map. */
export interface Region {
  /** Outermost pixels of each row: enough for the convex hull. */
  readonly outline: readonly Point[]
  readonly pixels: number
  readonly meanProbability: number
}

interface Extent {
  left: number
  right: number
}

/** Finds the patches above the threshold, joining pixels that touch at a side or a corner. */
export function findRegions(map: Float32Array, width: number, height: number, threshold: number): Region[] {
  const seen = new Uint8Array(width * height)
  const regions: Region[] = []
  for (let index = 0; index < map.length; index++) {
    if (seen[index] === 1 || (map[index] ?? 0) <= threshold) continue
    regions.push(growRegion(map, seen, width, height, threshold, index))
  }
  return regions
}

function growRegion(
  map: Float32Array,
  seen: Uint8Array,
  width: number,
  height: number,
  threshold: number,
  start: number,
): Region {
  const rows = new Map<number, Extent>()
  const stack = [start]
  let [pixels, sum] = [0, 0]
  seen[start] = 1
  for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
    const [x, y] = [index % width, Math.floor(index / width)]
    pixels++
    sum += map[index] ?? 0
    widen(rows, y, x)
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx
        if (seen[next] === 1 || (map[next] ?? 0) <= threshold) continue
        seen[next] = 1
        stack.push(next)
      }
    }
  }
  return { outline: outlineOf(rows), pixels, meanProbability: sum / pixels }
}

function widen(rows: Map<number, Extent>, y: number, x: number): void {
  const extent = rows.get(y)
  if (extent === undefined) rows.set(y, { left: x, right: x })
  else if (x < extent.left) extent.left = x
  else if (x > extent.right) extent.right = x
}

/** Corner points of the row extents, so that one pixel has an area. */
function outlineOf(rows: ReadonlyMap<number, Extent>): Point[] {
  return [...rows].flatMap(([y, { left, right }]): Point[] => [
    [left, y],
    [right + 1, y],
    [left, y + 1],
    [right + 1, y + 1],
  ])
}
