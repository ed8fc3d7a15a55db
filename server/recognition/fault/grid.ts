import type { Box } from '../layout/line.ts'
import { areaOf, type Plane } from './plane.ts'

/** The plane in square cells, for finding where something lies. */
export interface Grid {
  readonly columns: number
  readonly rows: number
  /** Side of a cell in pixels of the plane. */
  readonly cell: number
}

/** Cells that hang together, as a box in cells. */
export interface Patch {
  readonly cells: readonly number[]
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export function gridOver({ width, height }: Plane, cell: number): Grid {
  return { columns: Math.floor(width / cell), rows: Math.floor(height / cell), cell }
}

/** Joins marked cells that touch at a side into patches, largest first. */
export function joinCells(marked: Uint8Array, grid: Grid): readonly Patch[] {
  const seen = new Uint8Array(marked.length)
  const patches: Patch[] = []
  for (let start = 0; start < marked.length; start++) {
    if (marked[start] === 1 && seen[start] !== 1) patches.push(patchOf(grow(marked, seen, grid, start), grid))
  }
  return patches.sort((one, other) => other.cells.length - one.cells.length)
}

function grow(marked: Uint8Array, seen: Uint8Array, { columns, rows }: Grid, start: number): number[] {
  const cells: number[] = []
  const open = [start]
  seen[start] = 1
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    cells.push(index)
    const [x, y] = [index % columns, Math.floor(index / columns)]
    const beside = [
      [x - 1, y],
      [x + 1, y],
      [x, y - 1],
      [x, y + 1],
    ] as const
    for (const [nx, ny] of beside) {
      const next = ny * columns + nx
      const isInside = nx >= 0 && ny >= 0 && nx < columns && ny < rows
      if (!isInside || marked[next] !== 1 || seen[next] === 1) continue
      seen[next] = 1
      open.push(next)
    }
  }
  return cells
}

function patchOf(cells: readonly number[], { columns }: Grid): Patch {
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0]
  for (const index of cells) {
    const [x, y] = [index % columns, Math.floor(index / columns)]
    left = Math.min(left, x)
    right = Math.max(right, x + 1)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y + 1)
  }
  return { cells, left, top, width: right - left, height: bottom - top }
}

/** Patches as a mask over the page. */
export interface Cover {
  /** The patches as boxes, largest first. */
  readonly patches: readonly Box[]
  /** Share of the whole page that they take. */
  readonly share: number
  /** Share of a box that they take. */
  coverOf(box: Box): number
}

export function coverBy(patches: readonly Patch[], { columns, rows }: Grid): Cover {
  const mask = new Uint8Array(columns * rows)
  for (const { cells } of patches) for (const index of cells) mask[index] = 1
  return {
    patches: patches.map(({ left, top, width, height }) => [
      left / columns,
      top / rows,
      width / columns,
      height / rows,
    ]),
    share: patches.reduce((sum, { cells }) => sum + cells.length, 0) / Math.max(1, mask.length),
    coverOf(box) {
      const { left, top, right, bottom } = areaOf({ width: columns, height: rows }, box)
      let covered = 0
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) covered += mask[y * columns + x] ?? 0
      return covered / Math.max(1, (right - left) * (bottom - top))
    },
  }
}
