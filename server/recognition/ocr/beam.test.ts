import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listWays } from './beam.ts'
import { decodeWithin, narrowAlphabet } from './decode.ts'

/** Scores of a line whose steps hold the given characters with the given probabilities; the rest is blank. */
function makeScores(steps: readonly Readonly<Record<string, number>>[]) {
  const values = new Float32Array(steps.length * narrowAlphabet.length)
  steps.forEach((step, index) => {
    const ink = Object.values(step).reduce((sum, value) => sum + value, 0)
    values[index * narrowAlphabet.length] = 1 - ink
    for (const [char, value] of Object.entries(step))
      values[index * narrowAlphabet.length + narrowAlphabet.indexOf(char)] = value
  })
  return { steps: steps.length, values }
}

test('the runner-up is told with its share', () => {
  const scores = makeScores([{ 1: 0.99 }, {}, { 8: 0.6, 3: 0.4 }])

  const ways = listWays([{ scores, from: 0, to: 1 }], '0123456789')

  assert.deepEqual(
    ways.slice(0, 2).map(({ text }) => text),
    ['18', '13'],
  )
  assert.ok((ways[0]?.share ?? 0) > 0.55)
})

test('a repeated digit is seen where the step between the two was nearly ink', () => {
  const scores = makeScores([{ 5: 0.99 }, { 5: 0.7 }, { 5: 0.99 }])

  const ways = listWays([{ scores, from: 0, to: 1 }], '0123456789')

  assert.deepEqual(
    ways.slice(0, 2).map(({ text }) => text),
    ['5', '55'],
  )
})

test('only the allowed characters are read', () => {
  const scores = makeScores([{ O: 0.9, 0: 0.08 }])

  const [best] = listWays([{ scores, from: 0, to: 1 }], '0123456789').filter(({ text }) => text !== '')

  assert.equal(best?.text, '0')
})

test('a character that goes on over two steps is as sure as at its surest', () => {
  const scores = makeScores([{ 0: 0.99 }, {}, { 1: 0.51 }, { 1: 0.99 }, {}, { 9: 0.98 }])

  const glyphs = decodeWithin(scores, '0123456789')

  assert.deepEqual(
    glyphs.map(({ char, probability, step }) => [char, probability.toFixed(2), step]),
    [
      ['0', '0.99', 0],
      ['1', '0.99', 2],
      ['9', '0.98', 5],
    ],
  )
})
