import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMatters } from './find-matters.ts'

const plate = { names: ['非机动车注册登记', '电动自行车上牌'], description: '给新买的电动自行车上牌' }
const levy = { names: ['单位残保金申报'], description: '残疾人就业保障金' }

test('finds a matter by a name people use for it', () => {
  assert.deepEqual(findMatters('电动车 上牌', [levy, plate]), [plate])
})

test('finds a matter by the initials of its pinyin', () => {
  assert.deepEqual(findMatters('cbj', [plate, levy]), [levy])
})

test('lists everything when nothing is asked, and nothing when nothing fits', () => {
  assert.deepEqual(findMatters('  ', [plate, levy]), [plate, levy])
  assert.deepEqual(findMatters('护照', [plate, levy]), [])
})
