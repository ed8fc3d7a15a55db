import type { Line } from '../layout/line.ts'

interface Placing {
  readonly left?: number
  readonly middle?: number
  /** Probability of every character. */
  readonly sure?: number
}

/** Height of a line and distance between its characters, in pixels of an imagined page 1,000 wide. */
const height = 30
const advance = 18

/** A line as if it had been read from a page, for tests that need no picture. */
export function makeLine(text: string, { left = 0, middle = 0, sure = 0.99 }: Placing = {}): Line {
  const chars = [...text]
  const width = Math.max(1, chars.length) * advance
  return {
    glyphs: chars.map((char, index) => ({
      char,
      probability: sure,
      at: (index + 0.5) / chars.length,
      step: index,
      others: [],
      x: left + (index + 0.5) * advance,
    })),
    left,
    right: left + width,
    middle,
    height,
    narrow: undefined,
    boxOf: (from, to) => [(left + from * width) / 1000, middle / 1000, ((to - from) * width) / 1000, 0.03],
  }
}

/** Rows of cells: each cell is `[text, left]`, rows stand 50 pixels apart. */
export function makeRows(rows: readonly (readonly (readonly [text: string, left: number])[])[]): Line[] {
  return rows.flatMap((row, index) =>
    row.map(([text, left]) => makeLine(text, { left, middle: 100 + 50 * index })),
  )
}
