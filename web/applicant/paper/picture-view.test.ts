import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findNearest, type Mark, placeView } from './picture-view.ts'

const makeMark = (fact: string, box: Mark['box']): Mark => ({ fact, box, unsure: false })

test('A chosen box comes to the middle of the view', () => {
  const mark = makeMark('bike.vin', [0.7, 0.5, 0.1, 0.04])

  const view = placeView(mark)

  assert.equal(view.transform, 'scale(4.000) translate(-25.00%, -2.00%)')
})

test('A wide box is never made larger than the view', () => {
  const mark = makeMark('seller', [0, 0.4, 1, 0.05])

  const view = placeView(mark)

  assert.match(view.transform, /^scale\(1\.000\)/u)
})

test('A finger on two boxes means the smaller one', () => {
  const whole = makeMark('code', [0.1, 0.1, 0.8, 0.8])
  const word = makeMark('word', [0.4, 0.4, 0.1, 0.05])

  const found = findNearest([whole, word], 0.42, 0.42)

  assert.equal(found?.fact, 'word')
})

test('A finger far from every box means none', () => {
  const word = makeMark('word', [0.4, 0.4, 0.1, 0.05])

  const found = findNearest([word], 0.9, 0.9)

  assert.equal(found, undefined)
})
