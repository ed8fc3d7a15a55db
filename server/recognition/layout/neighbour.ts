import type { Line } from './line.ts'

/** The nearest line to the right of `x` in the row of `row`, no further than `reach`. */
export function findBeside(lines: readonly Line[], x: number, row: Line, reach = Infinity): Line | undefined {
  const inRow = lines.filter(
    (line) =>
      line !== row &&
      line.left > x - 1.1 * row.height &&
      (line.left + line.right) / 2 > x &&
      line.left < x + reach &&
      isSameRow(line, row),
  )
  return inRow.sort((a, b) => a.left - b.left)[0]
}

/** The nearest line to the left in the same row. */
export function findBefore(lines: readonly Line[], row: Line): Line | undefined {
  return lines
    .filter(
      (line) =>
        line !== row &&
        line.left < row.left &&
        line.right < row.left + 1.1 * row.height &&
        isSameRow(line, row),
    )
    .sort((a, b) => b.right - a.right)[0]
}

function isSameRow(a: Line, b: Line): boolean {
  return Math.abs(a.middle - b.middle) < 0.3 * (a.height + b.height)
}
