import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { wrap } from './wrap.ts'

const widthOf = (part: string) => [...part].reduce((sum, letter) => sum + (letter > '\u02ff' ? 2 : 1), 0)

test('a line never begins with a closing sign', () => {
  assert.deepEqual(wrap('请带车到窗口，当场查验。', 12, widthOf), ['请带车到窗', '口，当场查', '验。'])
})

test('a Latin word stays whole, and one that is too long is cut', () => {
  assert.deepEqual(wrap('证书 certificate 有效', 12, widthOf), ['证书', 'certificate', '有效'])
  assert.deepEqual(wrap('MZ48V400W2026', 5, widthOf), ['MZ48V', '400W2', '026'])
})

test('no line is too wide unless it is one character, and nothing is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('中', '文', 'a', 'b', ' ', '，', '（', '）', '1') })
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 30 }), (sentence, width) => {
      const lines = wrap(sentence, width, widthOf)

      assert.equal(lines.join('').replaceAll(' ', ''), sentence.replaceAll(' ', ''))
      for (const line of lines) assert.ok(widthOf(line) <= width, line)
    }),
  )
})
