import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Line } from '../layout/line.ts'
import { makeLine } from '../testing/print.ts'
import { tellApart } from './tell-apart.ts'

const page = { width: 1000, height: 1000 }

/** Rows of label and value 60 pixels apart, from a corner on. */
function makeForm(
  rows: readonly (readonly [label: string, value: string])[],
  left: number,
  top: number,
): Line[] {
  return rows.flatMap(([label, value], index) => [
    makeLine(label, { left, middle: top + 60 * index }),
    makeLine(value, { left: left + 160, middle: top + 60 * index }),
  ])
}

function makeCard(number: string, left: number, top: number): Line[] {
  return makeForm(
    [
      ['姓名', '沈清和'],
      ['性别', '女'],
      ['民族', '汉'],
      ['出生', '1990年3月2日'],
      ['住址', '上海市黄浦区清河路8号'],
      ['公民身份号码', number],
    ],
    left,
    top,
  )
}

const receipt: readonly (readonly [string, string])[] = [
  ['收款收据', ''],
  ['交款人', '沈清和'],
  ['收款事由', '电动自行车一辆'],
  ['金额(大写)', '叁仟元整'],
  ['金额(小写)', '3000.00'],
  ['收款单位', '上海某某车业有限公司'],
  ['经手人', '何平'],
]

function tell(...lines: readonly Line[]): readonly (readonly Line[])[] {
  return tellApart({ lines, codes: [] }, page).map((part) => part.lines)
}

test('a card above a receipt is another paper', () => {
  const card = makeCard('310199199003021226', 40, 60)
  const slip = makeForm(receipt.slice(0, 7), 40, 520)

  const parts = tell(...card, ...slip)

  assert.deepEqual(parts.map((part) => part.length).sort(), [card.length, slip.length].sort())
})

test('two cards with different numbers are two papers, and the same card twice is one', () => {
  const one = makeCard('310199199003021226', 40, 60)
  const other = makeCard('320199196511238814', 40, 560)
  const copy = makeCard('310199199003021226', 40, 560)

  assert.equal(tell(...one, ...other).length, 2)
  assert.equal(tell(...one, ...copy).length, 1)
})

test('both sides of one card are one paper, however wide the gap between them', () => {
  const front = makeCard('310199199003021226', 40, 60)
  const back = makeForm(
    [
      ['居民身份证', ''],
      ['签发机关', '上海市公安局黄浦分局'],
      ['有效期限', '2015.03.02-2035.03.02'],
    ],
    40,
    800,
  )

  assert.equal(tell(...front, ...back).length, 1)
})

test('print that cannot be read beside a paper is looked at by itself', () => {
  const card = makeCard('310199199003021226', 40, 60)
  const sideways = [600, 660, 720, 780].map((middle) =>
    makeLine('目回8日口田', { left: 700, middle, sure: 0.4 }),
  )

  const parts = tell(...card, ...sideways)

  assert.deepEqual(parts.map((part) => part.length).sort(), [sideways.length, card.length].sort())
})

test('a licence whose labels are set wide is told from a card by its title and code', () => {
  const card = makeCard('310199199003021226', 40, 60)
  const licence = ['营业执照', '统一社会信用代码', '称上海某某车辆服务部', '型个体工商户'].map((text, row) =>
    makeLine(text, { left: 40, middle: 600 + 60 * row }),
  )
  const code = {
    format: 'qr' as const,
    text: 'https://www.example.cn/index.html?uniscid=92310198MAX0FB2LFM',
    box: [0.6, 0.65, 0.1, 0.1] as const,
  }

  assert.equal(tellApart({ lines: [...card, ...licence], codes: [code] }, page).length, 2)
})
