import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import type { DossierView } from '#api'
import { launchBrowser, startWhole, type Whole } from '#testing'
import { listBarriers } from './applicant/accessibility.ts'
import { answerQuestions, fetchPapers, openApplicant, startMatter } from './applicant/applicant.ts'
import { type BuiltPages, buildPages } from './applicant/pages.ts'
import { dazzle, layTogether } from './applicant/pictures.ts'

const reading = { timeout: 120_000 }

let pages: BuiltPages
let whole: Whole
let browser: Browser
let papers: { readonly invoice: string; readonly certificate: string }
before(async () => {
  pages = await buildPages()
  whole = await startWhole({ HAOBAN_WEB: pages.folder })
  browser = await launchBrowser()
  papers = await fetchPapers(whole.city, pages.folder)
})
after(async () => {
  await browser.close()
  await whole.stop()
  await pages.remove()
})

test('papers chosen at once are each read once and put where they belong, and what was read can be corrected', async () => {
  const { page, troubles } = await openPapers('citizen-lin')

  await page.getByRole('button', { name: '一次选好几张' }).setInputFiles([papers.certificate, papers.invoice])
  await page.getByRole('link', { name: '下一步' }).waitFor(reading)
  const barriers = await listBarriers(page)
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
  assert.deepEqual([barriers, troubles], [[], []])
  assert.equal(await countMoments(page, '识别完成'), 2)
})

test('a paper in the wrong place says what it is, moves with what was read, and back again', async () => {
  const { page, troubles } = await openPapers('citizen-chen')

  await choose(page, '购车发票').setInputFiles(papers.certificate)
  await page.getByText('这里需要“购车发票”').waitFor(reading)
  const barriers = await listBarriers(page)
  await page.getByRole('button', { name: '换到“车辆合格证”' }).click()
  await page.getByRole('link', { name: '看看读到了什么 车辆合格证' }).waitFor()
  await page.getByRole('button', { name: '放错了，放回原处' }).click()
  await page.getByText('这里需要“购车发票”').waitFor()

  assert.deepEqual([barriers, troubles], [[], []])
  assert.equal(await countMoments(page, '识别完成'), 1)
})

test('two papers in one photograph serve both materials', async () => {
  const { page, troubles } = await openPapers('citizen-shen')
  const both = join(pages.folder, 'both.jpg')
  await layTogether([papers.invoice, papers.certificate], both)

  await page.getByRole('button', { name: '一次选好几张' }).setInputFiles(both)
  await page.getByRole('link', { name: '下一步' }).waitFor(reading)

  await page.getByText('和另一份材料在同一张照片里').waitFor()
  assert.equal(await page.getByText('已收到', { exact: true }).count(), 2)
  assert.deepEqual(troubles, [])
})

test('a reading that is cancelled stops, says until when its picture is kept, and comes back with a tap', async () => {
  const { page } = await openPapers('citizen-he')
  const cancel = page.getByRole('button', { name: /^取消/ })

  await page.getByRole('button', { name: '一次选好几张' }).setInputFiles([papers.certificate, papers.invoice])
  await page.getByText(/前面还有 1 张，大约 \d+ 秒/).waitFor()
  await cancel.last().click()
  await page.getByText('已删去的照片（1 张）').click()
  const told = await page.getByText('彻底删除').textContent()
  await page.getByRole('link', { name: /看看读到了什么|核对这/ }).waitFor(reading)
  const readBefore = await countMoments(page, '识别完成')
  await page.getByRole('button', { name: /放回来/ }).click()
  await page.getByRole('link', { name: '下一步' }).waitFor(reading)

  assert.match(told ?? '', /月\d+日/u)
  assert.deepEqual([readBefore, await countMoments(page, '识别完成')], [1, 2])
})

test('a value that something hides is shown at its place, and can be typed instead', async () => {
  const { page } = await openPapers('citizen-wu')
  const glare = join(pages.folder, 'glare.jpg')
  await dazzle(papers.certificate, glare, await findBox(page, 'bike.mass'))

  await choose(page, '车辆合格证').setInputFiles(glare)
  await page.getByRole('img', { name: '照片上的整车质量（千克）' }).waitFor(reading)
  const barriers = await listBarriers(page)
  await page.getByRole('button', { name: '我来填 整车质量（千克）' }).click()
  await page.getByRole('textbox', { name: '整车质量（千克）' }).fill('48.5')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('“整车质量（千克）”您已经填好').waitFor()

  assert.deepEqual(barriers, [])
})

test('a picture without a paper and a file that is no picture are told apart, each with what to do', async () => {
  const { page } = await openPapers('citizen-ma')
  const blank = join(pages.folder, 'blank.jpg')
  await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#887766' } }).toFile(blank)
  const text = join(pages.folder, 'note.txt')
  await writeFile(text, 'no picture')

  await choose(page, '购车发票').setInputFiles(text)
  await page.getByText('不是照片').waitFor()
  await choose(page, '购车发票').setInputFiles(blank)
  const again = page.getByRole('button', { name: /删掉重拍/ })
  await again.waitFor(reading)
  const told = await page.getByRole('alert').filter({ hasText: /./ }).allTextContents()
  await again.click()
  await again.waitFor({ state: 'detached' })

  assert.match(told.join(' '), /请/)
})

function choose(page: Page, material: string) {
  return page.getByRole('button', { name: `选照片或文件 ${material}` })
}

/** A citizen in front of the papers to photograph. */
async function openPapers(account: string) {
  const applicant = await openApplicant(browser, whole)
  await startMatter(applicant.page, account)
  await answerQuestions(applicant.page)
  await applicant.page.getByRole('link', { name: '好，去拍照' }).click()
  await choose(applicant.page, '购车发票').waitFor()
  return applicant
}

async function readDossier(page: Page) {
  const [, , id] = new URL(page.url()).pathname.split('/')
  const response = await page.request.get(`/api/dossiers/${id}`)
  return (await response.json()) as DossierView
}

async function countMoments(page: Page, title: string): Promise<number> {
  const { moments } = await readDossier(page)
  return moments.filter((moment) => moment.title.zh.startsWith(title)).length
}

/** Where a value stands on the certificate: asked of a reading, so that no layout is written down here. */
async function findBox(page: Page, fact: string) {
  await choose(page, '车辆合格证').setInputFiles(papers.certificate)
  await page.getByRole('link', { name: /看看读到了什么|核对这/ }).waitFor(reading)
  const { plan } = await readDossier(page)
  const box = plan.rows.find((row) => row.fact === fact)?.evidence?.box
  assert.ok(box, fact)
  await page.getByRole('button', { name: /不要这张/ }).click()
  await choose(page, '车辆合格证').waitFor()
  return box
}
