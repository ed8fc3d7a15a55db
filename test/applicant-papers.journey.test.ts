import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { launchBrowser, startWhole, type Whole } from '#testing'
import { answerQuestions, fetchPapers, openApplicant, startMatter } from './applicant/applicant.ts'
import { type BuiltPages, buildPages } from './applicant/pages.ts'

const reading = { timeout: 240_000 }

let pages: BuiltPages
let whole: Whole
let browser: Browser
before(async () => {
  pages = await buildPages()
  whole = await startWhole({ HAOBAN_WEB: pages.folder })
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  await whole.stop()
  await pages.remove()
})

test('papers chosen at once are put where they belong, and what was read can be corrected and taken back', async () => {
  const { page, troubles } = await openPapers('citizen-lin')
  const { invoice, certificate } = await fetchPapers(whole.city, pages.folder)

  await page.getByRole('button', { name: '一次选好几张' }).setInputFiles([certificate, invoice])
  await page.getByRole('link', { name: '下一步' }).waitFor(reading)
  await page.getByRole('link', { name: '看看读到了什么 车辆合格证' }).click()
  const brand = page.getByRole('listitem').filter({ hasText: '品牌' })
  const read = await brand.getByRole('button').first().textContent()
  await brand.getByRole('button', { name: '修改 品牌' }).click()
  await page.getByRole('textbox', { name: '品牌' }).fill('改过的牌子')
  await page.getByRole('button', { name: '保存' }).click()
  await brand.getByText('您改过').waitFor()
  await brand.getByRole('button', { name: /改回原来的/ }).click()
  await brand.getByText('您改过').waitFor({ state: 'detached' })

  assert.equal(await brand.getByRole('button').first().textContent(), read)
  assert.deepEqual(troubles, [])
})

test('a picture without a paper and a file that is no picture are told apart, each with what to do', async () => {
  const { page } = await openPapers('citizen-chen')
  const blank = join(pages.folder, 'blank.jpg')
  await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#887766' } }).toFile(blank)
  const text = join(pages.folder, 'note.txt')
  await writeFile(text, 'no picture')
  const choose = page.getByRole('button', { name: '选照片或文件 购车发票' })

  await choose.setInputFiles(text)
  await page.getByText('不是照片也不是 PDF').waitFor()
  await choose.setInputFiles(blank)
  await page.getByRole('button', { name: /不要这张/ }).waitFor(reading)
  const told = await page.getByRole('alert').filter({ hasText: /./ }).allTextContents()

  assert.match(told.join(' '), /请/)
  await page.getByRole('button', { name: /不要这张/ }).click()
  await page.getByRole('button', { name: /不要这张/ }).waitFor({ state: 'detached' })
})

/** A citizen in front of the papers to photograph. */
async function openPapers(account: string) {
  const applicant = await openApplicant(browser, whole)
  await startMatter(applicant.page, account)
  await answerQuestions(applicant.page)
  await applicant.page.getByRole('link', { name: '好，去拍照' }).click()
  return applicant
}
