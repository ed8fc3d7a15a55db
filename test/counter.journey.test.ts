import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, signInAs, startWhole, type Whole } from '#testing'
import { listBarriers } from './applicant/accessibility.ts'
import { type BuiltPages, buildPages } from './applicant/pages.ts'
import { disturb, findIdentityNumber, resetCity } from './counter/city.ts'
import { bicycleOf, ebike, fetchPaper, fileDossier } from './counter/file-dossier.ts'
import { choose, finish, inspect, openCounter, press, scan } from './counter/officer.ts'
import { copyMatters } from './counter/patient-matters.ts'

let pages: BuiltPages
let matters: Awaited<ReturnType<typeof copyMatters>>
let whole: Whole
let browser: Browser
before(async () => {
  ;[pages, matters] = await Promise.all([buildPages('desk'), copyMatters()])
  whole = await startWhole({ HAOBAN_WEB: pages.folder, HAOBAN_MATTERS: matters.folder })
  browser = await launchBrowser()
})
after(async () => {
  await browser?.close()
  await whole?.stop()
  await Promise.all([pages?.remove(), matters?.remove()])
})

test('a scanned code opens a dossier that is entered already, and ten minutes are plenty', async () => {
  const filed = await fileDossier(whole, ebike)
  const { page, troubles } = await openCounter(browser, whole.platform)
  const barriers = [await listBarriers(page)]

  await scan(page, filed.booking?.code ?? '')
  await page.getByRole('heading', { level: 1, name: '林晓梅' }).waitFor()
  const entered = await readFacts(page)
  const expected = await page.locator('.check-expected').allTextContents()
  const isShown = await showOnPaper(page, 'YQ3500K2610866', '电动机编码')
  barriers.push(await listBarriers(page))
  await inspect(page)
  const plate = await finish(page)
  barriers.push(await listBarriers(page))
  const paper = await openPaper(page)

  assert.equal(entered.get('整车编码'), '310199202611168')
  assert.equal(entered.get('车主姓名或名称'), '林晓梅')
  assert.ok([...entered.values()].every((value) => value !== ''))
  assert.deepEqual(expected.slice(0, 3), ['310199202611168', 'YQ3500K2610866', 'TDT3101Z'])
  assert.ok(isShown)
  assert.match(plate, /^沪A\d{6}$/)
  assert.equal(paper.subarray(0, 5).toString(), '%PDF-')
  assert.deepEqual(barriers.flat(), [])
  assert.deepEqual(troubles, [])
})

test('what fails goes back with every reason at once, and the queue says so', async () => {
  const filed = await fileDossier(whole, bicycleOf('citizen-chen'))
  const { page } = await openCounter(browser, whole.platform)
  await scan(page, filed.booking?.code ?? '')
  await page.getByRole('heading', { name: '查验车辆' }).waitFor()

  for (const key of ['1', '2', '4', '5', '7', 'Shift+Digit3', 'Enter', 'Shift+Digit6'])
    await page.keyboard.press(key)
  await page.keyboard.type('加装了雨棚')
  await press(page, '2 项不合格，退回补正')
  await page.getByRole('heading', { name: '已退回补正' }).waitFor()
  const reasons = await page.locator('.reasons li').allTextContents()
  await page.getByRole('button', { name: '办下一位' }).press('Enter')
  await page.getByLabel('找姓名、编号、预约码').fill(filed.number)

  assert.deepEqual(reasons, ['铭牌上的型号与登记信息不符', '车辆有拼装、加装或改装（加装了雨棚）'])
  await page.getByRole('row', { name: /陈桂芳.*退回补正/ }).waitFor()
})

test('neither a colleague, nor a lost line, nor an ended session loses what was typed', async () => {
  const filed = await fileDossier(whole, bicycleOf('citizen-zhao'))
  const { page } = await openCounter(browser, whole.platform)
  await scan(page, filed.booking?.code ?? '')
  await page.getByRole('button', { name: '改车身颜色' }).press('Enter')
  await page.getByLabel('车身颜色', { exact: true }).fill('天蓝')

  await seeAsColleague(filed.id, { 'bike.color': '墨绿' })
  await page.getByLabel('车身颜色', { exact: true }).press('Enter')
  const notice = page.getByRole('alert').filter({ hasText: '刚才在别处改过' })
  const told = await notice.textContent()
  const barriers = await listBarriers(page)
  await notice.getByRole('button', { name: '仍按我填的办' }).press('Enter')
  await page.locator('.check-expected', { hasText: '天蓝' }).waitFor()
  await page.context().setOffline(true)
  for (const key of '1234567') await page.keyboard.press(key)
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: '没有连上服务器' }).waitFor()
  await page.context().setOffline(false)
  await page.context().clearCookies()
  await page.getByRole('button', { name: '查验合格，下一步' }).press('Enter')
  await page.getByRole('link', { name: '重新登录' }).press('Enter')
  await choose(page, 'officer-gu')
  await press(page, '查验合格，下一步')
  await page.getByRole('heading', { name: '核发号牌' }).waitFor()

  assert.match(told ?? '', /您填的 天蓝，现在是 墨绿/)
  assert.deepEqual(barriers, [])
})

test('every page is as good in English, on a narrow screen, and the queue opens fast', async () => {
  const { page, troubles } = await openCounter(browser, whole.platform, 900)

  await page.getByRole('button', { name: 'English' }).press('Enter')
  await page.getByLabel('Scan the booking code').waitFor()
  const barriers = [await listBarriers(page)]
  await page.getByRole('link', { name: 'Figures' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Figures' }).waitFor()
  barriers.push(await listBarriers(page))
  await page.goto('/desk/nowhere/at/all')
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
  barriers.push(await listBarriers(page))

  assert.deepEqual(barriers.flat(), [])
  assert.deepEqual(troubles, [])
  assert.ok(pages.firstLoad <= 200, `${pages.firstLoad} kB`)
})

test('an applicant does not get in, and is told why', async () => {
  const page = await browser.newPage({ baseURL: whole.platform.href, locale: 'zh-CN' })

  await page.goto('/desk/')
  await page.getByRole('link', { name: '登录' }).press('Enter')
  await choose(page, 'citizen-lin')
  await page.getByText('林晓梅，您的账号不是窗口账号').waitFor()

  assert.deepEqual(await listBarriers(page), [])
})

test('who comes without a booking is served through the same matter, also when no register answers', async () => {
  await resetCity(whole.city)
  await disturb(whole.city, { absent: true })
  // A platform that remembers no answer of a register.
  await whole.restart()
  const { page, troubles } = await openCounter(browser, whole.platform)

  await page.getByRole('button', { name: '现场办理' }).press('Enter')
  await page.getByLabel('姓名', { exact: true }).fill('林晓梅')
  await page.getByLabel('身份证号码').fill(await findIdentityNumber(whole.city, 'citizen-lin'))
  const barriers = [await listBarriers(page)]
  await page.keyboard.press('Enter')
  await answerAtTheCounter(page)
  await scanPaper(page, '购车发票', 'demo-invoice')
  await scanPaper(page, '车辆合格证', 'demo-certificate')
  await lookAtOriginals(page)
  barriers.push(await listBarriers(page))
  await inspect(page)
  const plate = await finish(page)
  const desk = await readDesk(page)

  assert.match(plate, /^沪A\d{6}$/)
  assert.equal(desk.dossier.matter.version, (await readGuide()).version)
  assert.deepEqual(barriers.flat(), [])
  assert.deepEqual(troubles, [])
})

async function readFacts(page: Page): Promise<ReadonlyMap<string, string>> {
  const labels = await page.locator('.row dt').allTextContents()
  const values = await page.locator('.row dd > :first-child').allTextContents()
  return new Map(labels.map((label, place) => [label, values[place] ?? '']))
}

async function openPaper(page: Page): Promise<Buffer> {
  const link = page.getByRole('link', { name: '打开并打印证件' })
  const answer = await page.context().request.get((await link.getAttribute('href')) ?? '')
  return answer.body()
}

/** Whether choosing a value marks its place on the paper and brings it into view, and the place leads back to it. */
async function showOnPaper(page: Page, value: string, label: string): Promise<boolean> {
  const row = page.locator('.row').getByRole('button', { name: value })
  const box = page.getByRole('button', { name: label, exact: true })
  await row.press('Enter')
  await page.locator('.box-chosen').waitFor()
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.picture img')?.complete)
  const [inner, outer] = [await box.boundingBox(), await page.locator('.picture-window').boundingBox()]
  const isSeen = inner && outer && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height
  await box.click()
  await page.locator('.box-chosen').waitFor({ state: 'detached' })
  await box.click()
  return isSeen === true && (await row.getAttribute('aria-pressed')) === 'true'
}

async function answerAtTheCounter(page: Page): Promise<void> {
  const ask = (label: string) => page.getByRole('radiogroup', { name: label })
  await ask('车辆类型').getByText('电动自行车').click()
  await ask('车主').getByText('我本人').click()
  await ask('车辆来源').getByText('新买的').click()
  await ask('用于快递、外卖').getByText('否').click()
  await ask('本人到场').getByText('是').click()
  await page.locator('.see').getByLabel('手机号码').fill('13800000001')
  await page.getByRole('button', { name: /保存/ }).press('Enter')
  await page.locator('.row', { hasText: '电动自行车' }).waitFor()
}

async function scanPaper(page: Page, label: string, name: string): Promise<void> {
  const file = await fetchPaper(whole.city.control, name)
  const buffer = Buffer.from(await file.arrayBuffer())
  const before = await page.locator('.papers').getByRole('button', { name: label }).count()
  assert.equal(before, 1)
  await page
    .locator('.papers')
    .getByLabel(label, { exact: true })
    .locator('xpath=self::input[@type="file"]')
    .setInputFiles({ name: file.name, mimeType: file.type, buffer })
  await page.locator('.picture img').waitFor()
}

/** Registers are silent: the officer looks at the originals and says what is there, until nothing is open. */
async function lookAtOriginals(page: Page): Promise<void> {
  await page.locator('.open-wait').waitFor({ state: 'detached', timeout: 120_000 })
  for (const value of ['本市', '没有登记过', '正常', '有效']) {
    await page.locator('.see').getByText(value, { exact: true }).click()
  }
  await page.getByRole('button', { name: /保存/ }).press('Enter')
  await page.locator('.open').waitFor({ state: 'detached' })
}

async function readDesk(page: Page) {
  const id = page.url().split('/').at(-1)
  return (await page.context().request.get(`/api/desk/dossiers/${id}`)).json()
}

async function readGuide() {
  return (await fetch(new URL('/api/matters/ebike-registration', whole.platform))).json()
}

async function seeAsColleague(dossier: string, values: object): Promise<void> {
  const colleague = await signInAs(whole.platform, 'officer-gu')
  const path = `/api/desk/dossiers/${dossier}`
  const { dossier: seen } = await (await colleague.get(path)).json()
  const answer = await colleague.post(`${path}/facts`, {
    key: crypto.randomUUID(),
    version: seen.version,
    values,
  })
  assert.equal(answer.status, 200)
}
