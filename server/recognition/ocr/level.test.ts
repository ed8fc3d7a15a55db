import assert from 'node:assert/strict'
import { test } from 'node:test'
import { levelPage } from './level.ts'

/** Rows on a sheet that bends up left of x = 300: there they drop by `slope` towards the bend. */
function makeBentRows(slope: number) {
  return Array.from({ length: 8 }, (_, row) => {
    const y = 100 + 60 * row
    const start = 300 - 180
    return [
      { x: start, y: y - 180 * slope, width: 120, height: 30, angle: Math.atan(slope) },
      { x: 600, y, width: 420, height: 30, angle: 0 },
    ] as const
  })
}

test('a label and its value stay in one row across a bend of the paper', () => {
  const rows = makeBentRows(0.09)
  const level = levelPage(rows.flat(), 0, [500, 300])

  const drops = rows.map(([label, value]) => {
    const [at, to] = [label, value].map(({ x, y }) => level.toLevel([x, y])[1])
    return Math.abs((at ?? 0) - (to ?? 0))
  })

  assert.ok(Math.max(...drops) < 9, `${drops}`)
})

test('straight rows of a page at a slant become level', () => {
  const slope = 0.05
  const lines = [200, 500, 800].flatMap((x) =>
    [100, 200, 300].map((y) => ({ x, y: y + slope * x, width: 200, height: 30, angle: Math.atan(slope) })),
  )
  const level = levelPage(lines, 0, [500, 250])

  const heights = lines.slice(0, 9).map(({ x, y }) => level.toLevel([x, y])[1])

  for (const row of [0, 1, 2]) assert.ok(Math.abs((heights[row] ?? 0) - (heights[row + 6] ?? 0)) < 1)
})
