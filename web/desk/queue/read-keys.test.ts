import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addStroke, readScan, type Stroke } from './read-keys.ts'

function type(text: string, pause: number, change: (stroke: Stroke) => Stroke = (stroke) => stroke) {
  return [...text]
    .map((key, place) => change({ key, code: codeOf(key), shift: false, at: place * pause }))
    .reduce<readonly Stroke[]>(addStroke, [])
}

function codeOf(key: string): string {
  if (key === '-') return 'Minus'
  return /\d/u.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`
}

test('a scanner is told from a hand by its speed', () => {
  const scanned = readScan(type('K7M4-Q2XC', 5))
  const typed = readScan(type('K7M4-Q2XC', 120))

  assert.equal(scanned, 'K7M4-Q2XC')
  assert.equal(typed, undefined)
})

test('a code is read although a Chinese input method holds the letters back', () => {
  const swallowed = type('K7M4-Q2XC', 5, (stroke) => ({ ...stroke, key: 'Process' }))

  const scanned = readScan(swallowed)

  assert.equal(scanned, 'K7M4-Q2XC')
})

test('what a hand typed before the scan does not become part of it', () => {
  const strokes = [...type('林', 0), ...type('K7M4-Q2XC', 5).map((key) => ({ ...key, at: key.at + 500 }))]

  const scanned = readScan(strokes.reduce<readonly Stroke[]>(addStroke, []))

  assert.equal(scanned, 'K7M4-Q2XC')
})
