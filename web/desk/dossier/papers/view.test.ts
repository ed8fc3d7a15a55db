import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeTo, type Mark } from './view.ts'

function makeMark(width: number): Mark {
  return { fact: 'f', box: [0.1, 0.1, width, 0.02], unsure: false }
}

test('small print is brought close, but never smaller than the page or beyond what the picture holds', () => {
  const scales = [0.9, 0.25, 0.01].map((width) => closeTo(makeMark(width)))

  assert.deepEqual(scales, [1, 2, 3])
})
