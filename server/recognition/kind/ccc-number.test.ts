import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printOf } from '../form/print.ts'
import { wholeLine } from '../layout/line.ts'
import { makeLine } from '../testing/print.ts'
import { cccNumber } from './ccc-number.ts'

test('a number that is clearly not sixteen digits long is read as printed', () => {
  const short = cccNumber(printOf([wholeLine(makeLine('202501111998280'))]))
  const long = cccNumber(printOf([wholeLine(makeLine('20250111199828041'))]))

  assert.equal(short?.value, '202501111998280')
  assert.ok((short?.certainty ?? 0) >= 0.9)
  assert.equal(long?.value, '20250111199828041')
})

test('a short number with a hole in its spacing has lost a digit and is not sure', () => {
  const line = makeLine('202501111998280')
  const glyphs = line.glyphs.map((glyph, index) => (index < 9 ? glyph : { ...glyph, x: glyph.x + 18 }))

  const found = cccNumber(printOf([wholeLine({ ...line, glyphs, right: line.right + 18 })]))

  assert.ok((found?.certainty ?? 1) < 0.9)
})

test('a number that lost one of the ones before its class is not sure', () => {
  const found = cccNumber(printOf([wholeLine(makeLine('202501119982804'))]))

  assert.ok((found?.certainty ?? 1) < 0.9)
})

test('a version that runs into the number is no part of it', () => {
  const found = cccNumber(printOf([wholeLine(makeLine('2025011119982804A/0'))]))

  assert.equal(found?.value, '2025011119982804')
})
