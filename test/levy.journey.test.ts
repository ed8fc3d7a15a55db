import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, startWhole, type Whole } from '#testing'
import { listBarriers } from './applicant/accessibility.ts'
import { openApplicant, signIn } from './applicant/applicant.ts'
import { type BuiltPages, buildPages } from './applicant/pages.ts'
import { control } from './levy/agent.ts'

let pages: BuiltPages
let whole: Whole
let browser: Browser
before(async () => {
  pages = await buildPages()
  whole = await startWhole({ HAOBAN_WEB: pages.folder, HAOBAN_CLOCK: '2026-11-23T09:00:00+08:00' })
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  await whole.stop()
  await pages.remove()
})

const matter = '残疾人就业保障金申报'

test('a company declares, seals, pays and holds the receipt: seven screens, nothing typed', async () => {
  const { page, troubles } = await openApplicant(browser, whole)
  const screens = countScreens(page)

  await start(page, 'agent-zheng')
  await page.getByRole('link', { name: '没有错，下一步' }).waitFor()
  const [review, barriers] = [await page.getByRole('main').textContent(), await listBarriers(page)]
  await keepPicture(page, 'review')
  await page.getByRole('link', { name: '没有错，下一步' }).click()
  await keepPicture(page, 'seal')
  await page.getByRole('button', { name: '用印并提交' }).click()
  await page.getByRole('link', { name: '去缴款' }).waitFor()
  const payBarriers = await listBarriers(page)
  await keepPicture(page, 'pay')
  await page.getByRole('link', { name: '去缴款' }).click()
  await page.getByRole('button', { name: /付款/ }).click()
  await page.getByRole('heading', { level: 1, name: '缴好了' }).waitFor()
  await keepPicture(page, 'paid')
  const receipt = await page.getByRole('link', { name: /打开缴费凭证/ }).getAttribute('href')
  const file = await page.request.get(receipt ?? '')
  await page.getByRole('link', { name: '看办理进度' }).click()
  await page.getByRole('link', { name: /打开证件/ }).waitFor()
  await keepPicture(page, 'done')

  assert.match(review ?? '', /每月参保人数相加 1032 ÷ 12 个月 = 86 人/u)
  assert.deepEqual([barriers, payBarriers, troubles], [[], [], []])
  assert.equal(await countTyped(page), 0)
  assert.ok(screens() <= 9, `${screens()} screens`)
  assert.equal(file.headers()['content-type'], 'application/pdf')
})

test('a disputed number goes to its office; upheld, everything is worked out anew', async () => {
  const { page, troubles } = await openApplicant(browser, { ...whole, width: 1280 })

  await start(page, 'agent-shao')
  await page.getByRole('link', { name: '没有错，下一步' }).waitFor()
  const line = page.locator('[id="row-insured.months"]')
  await line.getByRole('button', { name: /和实际不符/ }).click()
  await page.getByLabel(/正确的应该是/).fill('12月应为188人')
  await page.getByLabel(/为什么不对/).fill('十二人年底前离职')
  await page.getByRole('button', { name: '提交异议' }).click()
  await page.getByRole('button', { name: '关闭' }).last().click()
  await line.getByText('登记部门正在核实您的异议').waitFor()
  await page.getByText('现在提交，会由工作人员来看').waitFor()
  await keepPicture(page, 'disputed')
  const inquiries = (await control(whole, 'GET', '/control/inquiries')) as { reference: string }[]
  const { reference = '' } = inquiries.at(-1) ?? {}
  await control(whole, 'PUT', `/control/inquiries/${reference}`, {
    status: 'upheld',
    words: '已核对，已更正',
  })
  await line.getByText('异议成立，已经更正').waitFor()
  await page.getByText(/每月参保人数相加 2388 ÷ 12 个月/u).waitFor()
  await keepPicture(page, 'upheld')

  assert.deepEqual(troubles, [])
})

async function start(page: Page, account: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: matter }).first().click()
  await page.getByRole('link', { name: /开始办理/ }).click()
  await signIn(page, account)
}

/** Every address of the platform that is shown, questions in the way included. */
function countScreens(page: Page): () => number {
  const seen: string[] = []
  page.on('framenavigated', (frame) => {
    const { hostname, port, pathname } = new URL(frame.url())
    if (hostname !== '127.0.0.1' || port !== whole.platform.port || pathname === seen.at(-1)) return
    seen.push(pathname)
  })
  return () => seen.length
}

async function countTyped(page: Page): Promise<number> {
  const [, dossier] = /dossiers\/([^/]+)/.exec(page.url()) ?? []
  const view = await page.evaluate(async (id) => (await fetch(`/api/dossiers/${id}`)).json(), dossier)
  return view.plan.burden.now.fields
}

/** For the eyes, where `HAOBAN_PICTURES` names a folder. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.HAOBAN_LEVY_PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
