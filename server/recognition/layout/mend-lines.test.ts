import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLine } from '../testing/print.ts'
import { textOf } from './line.ts'
import { mendLines } from './mend-lines.ts'

const labels = [
  { id: 'issuer', printed: ['登记机关'] },
  { id: 'factory', printed: ['生产厂'] },
]
const textsOf = (lines: Parameters<typeof mendLines>[0]) => mendLines(lines, labels).map(textOf)

test('pieces of a watermark go, pieces of a label stay', () => {
  const lines = [
    makeLine('仅用于办理', { left: 0, middle: 0 }),
    makeLine('登记', { left: 0, middle: 200 }),
    makeLine('机关', { left: 80, middle: 200 }),
  ]

  assert.deepEqual(textsOf(lines), ['登记机关'])
})

test('a piece of a label that was doubtful is joined by its other reading', () => {
  const odd = makeLine('r', { left: 160 })
  const glyphs = odd.glyphs.map((glyph) => ({ ...glyph, others: [{ char: '厂', probability: 0.2 }] }))

  assert.deepEqual(textsOf([makeLine('生', { left: 0 }), makeLine('产', { left: 80 }), { ...odd, glyphs }]), [
    '生产r',
  ])
})

test('the character of a section name goes off the line it was joined to', () => {
  const lines = [
    makeLine('销', { left: 0, middle: 0 }),
    makeLine('售', { left: 0, middle: 40 }),
    makeLine('方55556071', { left: 0, middle: 80 }),
  ]

  assert.ok(textsOf(lines).includes('55556071'))
})

test('a section name set along the line keeps its first character and goes on below', () => {
  const party = [{ id: 'buyerName', printed: ['购买方名称'] }, ...labels]
  const lines = [
    makeLine('码', { left: 0, middle: 0 }),
    makeLine('购买方', { left: 0, middle: 60 }),
    makeLine('名称', { left: 0, middle: 92 }),
    makeLine('张三', { left: 120, middle: 70 }),
  ]

  assert.ok(mendLines(lines, party).map(textOf).includes('购买方名称'))
})
