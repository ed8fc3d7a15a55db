import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Picture } from '../picture.ts'
import { makeLine, makeRows } from '../testing/print.ts'
import { choosePage } from './choose-page.ts'
import type { PagedPage } from './paged.ts'

/** A page whose drawing is one pixel of a shade, to be told from others. */
function makePage(shade: number, lines: PagedPage['lines'] = []): PagedPage {
  const picture: Picture = { width: 1, height: 1, rgb: new Uint8Array(3).fill(shade) }
  return { lines, draw: async () => picture }
}

function fileOf(...pages: readonly PagedPage[]) {
  return { pages, total: pages.length, close: async () => {} }
}

const letter = [makeLine('尊敬的客户，感谢您的惠顾，随信附上发票一张，请妥善保管。')]
const card = makeRows([
  [['居民身份证', 0]],
  [
    ['姓名', 0],
    ['林晓梅', 60],
  ],
  [
    ['公民身份号码', 0],
    ['310199199003070022', 160],
  ],
])
const invoice = makeRows([
  [['电子发票（普通发票）', 300]],
  [
    ['发票号码：', 600],
    ['26312000000012345678', 700],
  ],
  [
    ['开票日期：', 600],
    ['2026年11月01日', 700],
  ],
  [
    ['购买方信息', 0],
    ['销售方信息', 500],
  ],
  [
    ['价税合计（大写）', 0],
    ['壹佰圆整', 200],
  ],
])

test('the page of a known kind is read, wherever it stands', async () => {
  const { picture, hasMore } = await choosePage(fileOf(makePage(1, letter), makePage(2, invoice)), undefined)

  assert.equal(picture.rgb[0], 2)
  assert.equal(hasMore, true)
})

test('of two known kinds the expected one is read', async () => {
  const file = fileOf(makePage(1, card), makePage(2, invoice))

  assert.equal((await choosePage(file, 'invoice-digital')).picture.rgb[0], 2)
  assert.equal((await choosePage(file, 'id-card')).picture.rgb[0], 1)
})

test('blank pages and scans of nothing are no further pages', async () => {
  const file = fileOf(makePage(255), makePage(2, invoice), makePage(255))

  assert.equal((await choosePage(file, undefined)).hasMore, false)
})

test('of scanned pages the first with anything on it is read', async () => {
  const one = await choosePage(fileOf(makePage(255), makePage(7)), undefined)
  const two = await choosePage(fileOf(makePage(255), makePage(7), makePage(8)), undefined)

  assert.deepEqual([one.picture.rgb[0], one.hasMore], [7, false])
  assert.deepEqual([two.picture.rgb[0], two.hasMore], [7, true])
})
