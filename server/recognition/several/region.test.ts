import assert from 'node:assert/strict'
import { test } from 'node:test'
import { growRegions } from './region.ts'

test('papers side by side grow to the edges and half way to each other', () => {
  const regions = growRegions([
    [0.1, 0.1, 0.2, 0.8],
    [0.5, 0.3, 0.3, 0.4],
  ])

  assert.deepEqual(regions.map(rounded), [
    [0, 0, 0.4, 1],
    [0.4, 0, 0.6, 1],
  ])
})

test('papers one above the other keep the whole width', () => {
  const regions = growRegions([
    [0.1, 0.1, 0.2, 0.2],
    [0.5, 0.5, 0.3, 0.4],
  ])

  assert.deepEqual(regions.map(rounded), [
    [0, 0, 1, 0.4],
    [0, 0.4, 1, 0.6],
  ])
})

function rounded(box: readonly number[]): number[] {
  return box.map((share) => Math.round(share * 1000) / 1000)
}
