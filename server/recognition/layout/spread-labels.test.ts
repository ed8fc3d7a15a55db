import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRows } from '../testing/print.ts'
import { textOf } from './line.ts'
import { layOutPage } from './page.ts'

const labels = [
  { id: 'code', printed: ['统一代码'] },
  { id: 'name', printed: ['名称'] },
  { id: 'person', printed: ['经营者'] },
  { id: 'date', printed: ['注册日期'] },
  { id: 'issuer', printed: ['登记机关'] },
]

/** Labels set wide to fill their column, from 0 to 172. */
const whole = [
  [
    ['统一代码', 100],
    ['1234567890', 260],
  ],
  [
    ['登记机关', 100],
    ['某某管理局', 260],
  ],
] as const

function tell(...rows: Parameters<typeof makeRows>[0]): string[] {
  const page = layOutPage(makeRows([...whole, ...rows]), labels, undefined)
  return page.labels
    .filter(({ id }) => id !== 'code' && id !== 'issuer')
    .map(({ id, line, to }) => `${id} ${textOf({ ...line, glyphs: line.glyphs.slice(0, to) })}`)
    .sort()
}

test('what is left of a label set wide is that label where it ends as its column does', () => {
  const hits = tell(
    [
      ['称', 154],
      ['某某商行', 260],
    ],
    [
      ['经', 0],
      ['者', 154],
      ['张三', 260],
    ],
  )

  assert.deepEqual(hits, ['name 称', 'person 经者'])
})

test('the last character of a label set wide is found though its value stands right behind it', () => {
  const hits = tell(
    [
      ['名', 100],
      ['称某某商行', 154],
    ],
    [
      ['注', 0],
      ['日', 120],
      ['期2026年5月1日', 154],
    ],
  )

  assert.deepEqual(hits, ['date 注日期', 'name 名称'])
})

test('a lone character that ends no label, or in no column, is no label', () => {
  assert.deepEqual(tell([['称', 400]], [['男', 154]]), [])
})
