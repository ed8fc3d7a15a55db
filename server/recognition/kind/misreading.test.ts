import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../form/date.ts'
import { money } from '../form/number.ts'
import { type Form, type Found, printOf } from '../form/print.ts'
import { wholeLine } from '../layout/line.ts'
import { makeLine } from '../testing/print.ts'
import { isMisreading } from './misreading.ts'

/** Reads print whose character at `at` is only this sure. */
function read(form: Form, text: string, at: number, sure: number): Found {
  const line = makeLine(text)
  const glyphs = line.glyphs.map((glyph, index) => (index === at ? { ...glyph, probability: sure } : glyph))
  const found = form(printOf([wholeLine({ ...line, glyphs })]))
  assert.ok(found !== undefined)
  return found
}

test('a digit that was hard to read gives way to the code', () => {
  const unsure = read(money, '¥1772.12', 1, 0.5)

  assert.equal(isMisreading(unsure, '4772.12'), true)
})

test('clear digits that differ from the code are no misreading, however unsure another digit is', () => {
  const unsureElsewhere = read(money, '¥1772.12', 4, 0.5)
  const clear = read(date, '2026年11月12日', 0, 0.99)

  assert.equal(isMisreading(unsureElsewhere, '4772.12'), false)
  assert.equal(isMisreading(clear, '2026-11-02'), false)
})

test('of two equal digits in a row one may be lost when the other is not quite sure', () => {
  const unsure = read(date, '2026年1月12日', 5, 0.87)
  const clear = read(date, '2026年1月12日', 5, 0.99)

  assert.equal(isMisreading(unsure, '2026-11-12'), true)
  assert.equal(isMisreading(clear, '2026-11-12'), false)
})
