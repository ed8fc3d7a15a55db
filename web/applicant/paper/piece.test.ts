import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placePiece } from './piece.ts'

const share = (percent: string) => Number.parseFloat(percent) / 100

test('just the box shows when it has the shape of the frame and no margin', () => {
  const { shape, image } = placePiece([0.25, 0.5, 0.5, 0.25], 1, 0)

  assert.equal(shape, 2)
  assert.deepEqual(image, { width: '200.000%', height: '400.000%', left: '-50.000%', top: '-200.000%' })
})

test('a line of print gets some height around it', () => {
  const { shape } = placePiece([0.1, 0.5, 0.8, 0.01], 1, 0.15)

  assert.ok(shape <= 7, String(shape))
})

test('a piece at the edge never shows what is outside the picture', () => {
  for (const box of [
    [0, 0, 0.1, 0.02],
    [0.95, 0.99, 0.05, 0.01],
  ] as const) {
    const { width, height, left, top } = placePiece(box, 0.7, 0.5).image

    assert.ok(share(left) <= 0 && share(left) + share(width) >= 0.999)
    assert.ok(share(top) <= 0 && share(top) + share(height) >= 0.999)
  }
})
