import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLine } from '../testing/print.ts'
import { spellWords } from './spell.ts'

/** Characters as read, the marked one doubtful. */
function makeGlyphs(text: string, doubtful: number, other = '') {
  return makeLine(text).glyphs.map((glyph, index) =>
    index === doubtful
      ? { ...glyph, probability: 0.7, others: other === '' ? [] : [{ char: other, probability: 0.2 }] }
      : glyph,
  )
}
const textOf = (glyphs: ReturnType<typeof spellWords>) => glyphs.map((glyph) => glyph.char).join('')

test('a doubtful character inside a known word becomes sure', () => {
  const spelled = spellWords(makeGlyphs('上海云犀有限公司', 5))

  assert.ok((spelled[5]?.probability ?? 0) > 0.9)
})

test('a doubtful character that keeps a known word from being one is put right, to be confirmed', () => {
  const spelled = spellWords(makeGlyphs('上海云犀有跟公司', 5, '限'))

  assert.equal(textOf(spelled), '上海云犀有限公司')
  assert.ok((spelled[5]?.probability ?? 1) < 0.9)
})

test('clear print stays as it is, whatever word it could be', () => {
  const glyphs = makeLine('上海云犀有跟公司').glyphs

  assert.equal(textOf(spellWords(glyphs)), '上海云犀有跟公司')
})

test('a dash behind Chinese characters is the numeral one, to be confirmed', () => {
  const spelled = spellWords(makeGlyphs('吴轩—', 2))

  assert.equal(textOf(spelled), '吴轩一')
})
