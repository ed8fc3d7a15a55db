import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLine } from '../testing/print.ts'
import { findLabels } from './label.ts'

const labels = [
  { id: 'name', printed: ['姓名'] },
  { id: 'sex', printed: ['性别'] },
  { id: 'party', printed: ['名称'] },
  { id: 'goods', printed: ['货物或应税劳务、服务名称'] },
  { id: 'voltage', printed: ['标称电压'] },
]

test('a longer label wins over a shorter one inside it', () => {
  const hits = findLabels([makeLine('货物或应税劳务、服务名称')], labels)

  assert.deepEqual(
    hits.map((hit) => hit.id),
    ['goods'],
  )
})

test('unit and colon belong to the label', () => {
  const [hit] = findLabels([makeLine('标称电压（V）：48')], labels)

  assert.equal(hit?.to, 8)
})

test('a long label is found with a wrong letter, a short one is not', () => {
  const hits = findLabels([makeLine('标称电庄'), makeLine('姓各')], labels)

  assert.deepEqual(
    hits.map((hit) => hit.id),
    ['voltage'],
  )
})

test('a word inside a value is no label', () => {
  assert.deepEqual(findLabels([makeLine('上海姓名科技公司')], labels), [])
})
