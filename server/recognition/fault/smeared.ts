import type { Box } from '../layout/line.ts'
import type { Levels } from './burnt.ts'
import { type Cover, coverBy, type Grid, gridOver, joinCells, type Patch } from './grid.ts'
import { areaOf, type Plane } from './plane.ts'

const cell = 16
/** Contrast in a cell, as a share of the usual one, from which on something is printed there. */
const leastContrast = 0.25
/** Share of a cell's contrast between neighbouring pixels at its steepest: print smeared over five pixels and more. */
const mostSlope = 0.2
/** Cells that must hang together: a word, not a crease or a corner of the photograph. */
const leastCells = 4
/** Steps steeper than this share of them are noise. */
const noiseShare = 0.03

/**
 * Finds print too smeared to be read: between the lines that were read, cells with contrast but without an edge.
 * Outside of all print lies the table.
 */
export function findSmeared(plane: Plane, usual: Levels, print: readonly Box[]): Cover {
  const grid = gridOver(plane, cell)
  const free = freeCells(grid, print)
  const least = leastContrast * (usual.paper - usual.ink)
  const smeared = free.map((isFree, index) => (isFree === 1 && isSmeared(plane, grid, index, least) ? 1 : 0))
  return coverBy(joinCells(smeared, grid).filter(isWord), grid)
}

function isWord({ cells, width }: Patch): boolean {
  return cells.length >= leastCells && width >= 3
}

/** Cells amid the print that no line of it covers. */
function freeCells({ columns, rows }: Grid, print: readonly Box[]): Uint8Array {
  const free = new Uint8Array(columns * rows)
  const areas = print.map((box) => areaOf({ width: columns, height: rows }, box))
  const left = Math.min(...areas.map((area) => area.left))
  const right = Math.max(...areas.map((area) => area.right))
  const top = Math.min(...areas.map((area) => area.top))
  const bottom = Math.max(...areas.map((area) => area.bottom))
  for (let y = top; y < bottom; y++) free.fill(1, y * columns + left, y * columns + right)
  for (const area of areas) {
    for (let y = Math.max(0, area.top - 1); y < Math.min(rows, area.bottom + 1); y++) {
      free.fill(0, y * columns + Math.max(0, area.left - 1), y * columns + Math.min(columns, area.right + 1))
    }
  }
  return free
}

function isSmeared({ levels, width }: Plane, { columns }: Grid, index: number, least: number): boolean {
  const [left, top] = [(index % columns) * cell, Math.floor(index / columns) * cell]
  let [darkest, brightest] = [255, 0]
  for (let y = top; y < top + cell; y++) {
    for (let x = left; x < left + cell; x++) {
      const level = levels[y * width + x] ?? 0
      if (level < darkest) darkest = level
      if (level > brightest) brightest = level
    }
  }
  const contrast = brightest - darkest
  return contrast >= least && steepSteps({ levels, width }, left, top, mostSlope * contrast) <= noiseShare
}

/** Share of the neighbours in rows and columns of a cell that differ by more than `limit`. */
function steepSteps(
  { levels, width }: Pick<Plane, 'levels' | 'width'>,
  left: number,
  top: number,
  limit: number,
): number {
  let steep = 0
  for (let y = top; y < top + cell - 1; y++) {
    for (let x = left; x < left + cell - 1; x++) {
      const level = levels[y * width + x] ?? 0
      if (Math.abs(level - (levels[y * width + x + 1] ?? level)) > limit) steep++
      if (Math.abs(level - (levels[(y + 1) * width + x] ?? level)) > limit) steep++
    }
  }
  return steep / (2 * (cell - 1) ** 2)
}
