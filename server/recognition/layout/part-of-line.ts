import type { Line } from './line.ts'

/** The glyphs `from` up to `to` as a line of their own. */
export function partOf(line: Line, from: number, to: number): Line {
  const half = 0.35 * line.height
  const glyphs = line.glyphs.slice(from, to)
  const left = from === 0 ? line.left : (glyphs[0]?.x ?? line.left) - half
  const right = to === line.glyphs.length ? line.right : (glyphs.at(-1)?.x ?? line.right) + half
  const length = Math.max(1, line.right - line.left)
  const share = (x: number) => (x - line.left) / length
  const within = (at: number) => share(left) + at * (share(right) - share(left))
  return {
    ...line,
    glyphs,
    left,
    right,
    scope: [share(left), share(right)],
    boxOf: (a, b) => line.boxOf(within(a), within(b)),
  }
}
