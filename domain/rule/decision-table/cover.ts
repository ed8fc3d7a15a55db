import type { Sample } from './sample.ts'
import type { Space } from './space.ts'
import type { Row } from './table.ts'

/** One sample for each column. */
export type Point = readonly Sample[]

/** Which samples of which column to look at. */
export type Region = (column: number, sample: number) => boolean

const mostSteps = 50_000

/**
 * Points of the region that none of the rows takes, one for each way of being left out. Samples which the rows in
 * question answer alike are looked at once. Undefined when there is too much to look at.
 */
export function findUncovered(
  space: Space,
  rows: readonly Row[],
  region: Region,
): readonly Point[] | undefined {
  const found: Point[] = []
  let steps = 0
  const search = (column: number, left: readonly Row[], point: Point): void => {
    steps += 1
    if (steps > mostSteps) return
    const samples = space.columns[column]?.samples
    if (samples === undefined) {
      if (left.length === 0) found.push(point)
      return
    }
    const seen = new Set<string>()
    for (const [index, sample] of samples.entries()) {
      if (!region(column, index)) continue
      const passing = left.filter((row) => space.listPassing(row, column)?.[index] === true)
      const key = passing.map((row) => row.line).join()
      if (seen.has(key)) continue
      seen.add(key)
      search(column + 1, passing, [...point, sample])
    }
  }
  search(0, rows, [])
  return steps > mostSteps ? undefined : found
}
