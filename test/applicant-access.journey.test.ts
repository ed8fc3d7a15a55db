import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, startWhole, type Whole } from '#testing'
import { listBarriers } from './applicant/accessibility.ts'
import {
  answerQuestions,
  fetchPapers,
  handInPapers,
  openApplicant,
  startMatter,
} from './applicant/applicant.ts'
import { type BuiltPages, buildPages } from './applicant/pages.ts'

/** The last is the one the journey goes on in. */
const editions = [
  { language: 'zh', size: 'large', width: 390 },
  { language: 'en', size: 'standard', width: 390 },
  { language: 'zh', size: 'standard', width: 1280 },
  { language: 'zh', size: 'standard', width: 390 },
]

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

test('the first visit loads at most 110 kB of JavaScript', () => {
  const { firstLoad } = pages

  assert.ok(firstLoad <= 110, `${firstLoad} kB`)
})

test('no page has a barrier: in Chinese, English and large type, on a phone and on a desk', async (t) => {
  const { page } = await openApplicant(browser, whole)
  const look = (name: string) => t.test(name, () => lookAtEditions(page))
  const papers = await fetchPapers(whole.city, pages.folder)

  await page.goto('/')
  await look('home')
  await page.goto('/?q=没有这样的事')
  await look('nothing found')
  await page.goto('/nowhere')
  await look('no such page')
  await startMatter(page, 'citizen-lin')
  await page.getByRole('button', { name: '同意，帮我查' }).waitFor()
  await look('consent')
  await page.goto('/matters/ebike-registration')
  await look('matter')
  await page.getByRole('button', { name: '开始办理' }).click()
  await page.getByRole('button', { name: '同意，帮我查' }).click()
  await page.getByRole('heading', { level: 1, name: '您要给哪种车上牌' }).waitFor()
  await look('question')
  await answerQuestions(page)
  await look('notice')
  await page.getByRole('link', { name: '好，去拍照' }).click()
  await look('papers to photograph')
  await handInPapers(page, papers)
  await look('papers read')
  await page
    .getByRole('link', { name: /看看读到了什么/ })
    .first()
    .click()
  await look('what was read')
  await page.goBack()
  await page.getByRole('link', { name: '下一步' }).click()
  await page.getByRole('link', { name: '没有错，下一步' }).waitFor()
  await look('review')
  await page.getByRole('link', { name: '没有错，下一步' }).click()
  await look('offices')
  await page
    .getByRole('link', { name: /选这里/ })
    .first()
    .click()
  await page.getByRole('button', { name: /剩/ }).first().waitFor()
  await look('times')
  await page
    .getByRole('group', { name: /上午|下午/ })
    .getByRole('button', { name: /剩/ })
    .first()
    .click()
  await page.getByRole('button', { name: /就这个时间/ }).click()
  await page.getByRole('checkbox').waitFor()
  await look('submit')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('img', { name: /预约码/ }).waitFor()
  await look('filed')
  await page.getByRole('link', { name: '看办理进度' }).click()
  await page.getByRole('button', { name: '不办了，撤回' }).waitFor()
  await look('progress')
})

test('a keyboard alone answers, and the focus goes to the heading of each new page', async () => {
  const { page } = await openApplicant(browser, whole)
  await startMatter(page, 'citizen-chen')
  await page.getByRole('button', { name: '同意，帮我查' }).focus()

  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '您要给哪种车上牌' }).waitFor()
  const landed = await page.evaluate(() => document.activeElement?.tagName)
  await page.keyboard.press('Tab')
  const first = await page.evaluate(() => document.activeElement?.textContent)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '车是怎么来的' }).waitFor()

  assert.equal(landed, 'H1')
  assert.equal(first, '电动自行车')
})

/** Shows the same page in every edition. */
async function lookAtEditions(page: Page): Promise<void> {
  const found: string[] = []
  for (const { language, size, width } of editions) {
    await page.setViewportSize({ width, height: 844 })
    await page.evaluate(
      (kept) => localStorage.setItem('haoban.preference', kept),
      JSON.stringify({ language, size }),
    )
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    found.push(...(await listBarriers(page)).map((barrier) => `${language} ${size} ${width}: ${barrier}`))
  }
  assert.deepEqual(found, [])
}
