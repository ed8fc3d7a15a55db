import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeTo, findLargest, type Mark } from './view.ts'

function makeMark(width: number): Mark {
  return { fact: 'f', box: [0.1, 0.1, width, 0.02], unsure: false }
}

test('small print is brought close, but never smaller than the page or beyond what the picture holds', () => {
  const scales = [0.9, 0.25, 0.01].map((width) => closeTo(makeMark(width), 3))

  assert.deepEqual(scales, [1, 2, 3])
})

test('a picture is enlarged only as far as its pixels go', () => {
  const largest = [findLargest(3000, 400), findLargest(1600, 800), findLargest(600, 800)]

  assert.deepEqual(
    largest.map((scale) => scale.toFixed(1)),
    ['3.0', '2.2', '1.5'],
  )
})
