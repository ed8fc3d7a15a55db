import { type Cover, coverBy, type Grid, gridOver, joinCells } from './grid.ts'
import { rank } from './look.ts'
import type { Plane } from './plane.ts'

const cell = 8
/** Mean level of a cell from which on no print survives. */
const burntLevel = 249
/** On paper that is nearly as bright all over, brightness says nothing. */
const brightestPaper = 243
/** Cells that must hang together: a reflection is larger than the white between two lines. */
const leastCells = 12
/** Share of the pixels round a patch that may be ink, and how much of the usual contrast ink loses under a reflection. */
const inkShare = 0.03
const lostContrast = 0.45

/** The usual levels of paper and ink on the page. */
export interface Levels {
  readonly paper: number
  readonly ink: number
}

/**
 * Finds where a lamp's reflection leaves no print. A reflection fades the ink round it; where ink stays dark up to the
 * edge of a bright patch, that is white paper in good light.
 */
export function findBurnt(plane: Plane, usual: Levels): Cover {
  const grid = gridOver(plane, cell)
  if (usual.paper > brightestPaper) return coverBy([], grid)
  const fadedInk = usual.ink + lostContrast * (usual.paper - usual.ink)
  const patches = joinCells(burntCells(plane, grid), grid).filter(
    ({ cells }) => cells.length >= leastCells && darkestRound(plane, cells, grid) >= fadedInk,
  )
  return coverBy(patches, grid)
}

function burntCells({ levels, width }: Plane, { columns, rows }: Grid): Uint8Array {
  const sums = new Uint32Array(columns * rows)
  for (let y = 0; y < rows * cell; y++) {
    const row = Math.floor(y / cell) * columns
    for (let x = 0; x < columns * cell; x++) {
      const index = row + Math.floor(x / cell)
      sums[index] = (sums[index] ?? 0) + (levels[y * width + x] ?? 0)
    }
  }
  return Uint8Array.from(sums, (sum) => (sum >= burntLevel * cell * cell ? 1 : 0))
}

/** Level of what would be ink in the cells that surround a patch. */
function darkestRound(plane: Plane, cells: readonly number[], { columns, rows }: Grid): number {
  const own = new Set(cells)
  const ring = new Set<number>()
  for (const index of cells) {
    const [x, y] = [index % columns, Math.floor(index / columns)]
    for (let ny = Math.max(0, y - 1); ny <= Math.min(rows - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(columns - 1, x + 1); nx++) {
        if (!own.has(ny * columns + nx)) ring.add(ny * columns + nx)
      }
    }
  }
  const counts = new Uint32Array(256)
  for (const index of ring)
    countCell(plane, (index % columns) * cell, Math.floor(index / columns) * cell, counts)
  return rank(counts, inkShare)
}

function countCell({ levels, width }: Plane, left: number, top: number, counts: Uint32Array): void {
  for (let y = top; y < top + cell; y++) {
    for (let x = left; x < left + cell; x++) {
      const level = levels[y * width + x] ?? 0
      counts[level] = (counts[level] ?? 0) + 1
    }
  }
}
