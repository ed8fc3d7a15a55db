import type { Line } from './line.ts'

/** Lines of one value begin this near to each other, in heights of a line, also on a page at a slant. */
const stacked = 0.6

/**
 * The nearest line to the right of `x` in the row of `row`, no further than `reach`. Beside a label of several lines
 * that is the first line of its value.
 */
export function findBeside(lines: readonly Line[], x: number, row: Line, reach = Infinity): Line | undefined {
  const inRow = lines.filter(
    (line) =>
      line !== row &&
      line.left > x - 1.1 * row.height &&
      (line.left + line.right) / 2 > x - 0.3 * row.height &&
      line.left < x + reach &&
      isSameRow(line, row),
  )
  const [nearest] = inRow.sort((a, b) => a.left - b.left)
  if (nearest === undefined || row.height < 1.4 * nearest.height) return nearest
  return inRow
    .filter((line) => line.left < nearest.left + stacked * nearest.height)
    .sort((a, b) => a.middle - b.middle)[0]
}

/** Rows of a folded page wander; a label of three lines has its value beside any of them. */
function isSameRow(a: Line, b: Line): boolean {
  const tolerance = Math.max(0.3 * (a.height + b.height), 0.5 * Math.max(a.height, b.height))
  return Math.abs(a.middle - b.middle) < tolerance
}
