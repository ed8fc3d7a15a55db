import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLine } from '../testing/print.ts'
import { isUnclearPage } from './unclear-page.ts'

const sure = '上海市徐汇区岚溪路九百四十五弄三十四号'
const page = Array.from({ length: 9 }, (_, row) => makeLine(sure, { middle: 50 * row }))

test('a page with a doubtful character here and there is clear', () => {
  const lines = [...page, makeLine('沈堃秀', { sure: 0.5 })]

  assert.equal(isUnclearPage(lines), false)
})

test('on a page with a doubtful line in ten no word is sure by itself', () => {
  const lines = [...page, makeLine(sure, { sure: 0.5 })]

  assert.equal(isUnclearPage(lines), true)
})

test('a few characters tell nothing of a page', () => {
  assert.equal(isUnclearPage([makeLine('沈堃秀', { sure: 0.5 })]), false)
})
