import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import type { Explanation } from '#api'
import { launchBrowser, signInAs, startWhole, type Whole } from '#testing'
import { listBarriers } from './applicant/accessibility.ts'
import { openApplicant, signIn } from './applicant/applicant.ts'
import { type BuiltPages, buildPages } from './applicant/pages.ts'
import { choose } from './counter/officer.ts'
import {
  type Driver,
  enterDriver,
  getDriver,
  listDrivers,
  matterPage,
  openForm,
  sendToPerson,
} from './driver/carrier.ts'

const clock = '2026-11-24T09:00:00+08:00'

let pages: BuiltPages
let desk: BuiltPages
let whole: Whole
let browser: Browser
let drivers: ReadonlyMap<string, Driver>
before(async () => {
  pages = await buildPages()
  desk = await buildPages('desk')
  await cp(join(desk.folder, 'desk'), join(pages.folder, 'desk'), { recursive: true })
  whole = await startWhole({ HAOBAN_WEB: pages.folder, HAOBAN_CLOCK: clock })
  browser = await launchBrowser()
  drivers = await listDrivers(whole.city)
})
after(async () => {
  await browser?.close()
  await whole?.stop()
  await Promise.all([pages?.remove(), desk?.remove()])
})

test('while the rules are stopped a person of the accountable office decides, and everybody reads why', async () => {
  const officer = await openDecisions('officer-yun')
  const company = await openApplicant(browser, { platform: whole.platform, width: 1280 })
  const barriers: string[] = []

  await flip(officer, '停用自动办理', '从业资格证库核查数据')
  await company.page.goto(matterPage)
  await company.page.getByText('自动办理现在停用，都由工作人员办理：从业资格证库核查数据').waitFor()
  barriers.push(...(await listBarriers(company.page)))
  const dossier = await apply(company.page, 'citizen-hao')
  await see(company.page, dossier, '工作人员正在审')
  await officer.reload()
  await officer.getByRole('link', { name: /驰安/ }).click()
  await officer.getByRole('heading', { name: '您来决定' }).waitFor()
  barriers.push(...(await listBarriers(officer)))
  await officer.getByRole('button', { name: '准予', exact: true }).click()
  await officer.getByLabel('说明').fill('已与数据库核对')
  await officer.getByRole('button', { name: '确定' }).click()
  await officer.getByText('这份办件不用再看了。').waitFor()
  await see(company.page, dossier, '办好了')
  await company.page.getByRole('link', { name: '看看为什么' }).click()
  await company.page.getByText('工作人员决定：准予').waitFor()
  barriers.push(...(await listBarriers(company.page)))
  await officer.goto('/desk/decisions')
  await flip(officer, '恢复自动办理', '核查完了')

  assert.deepEqual(barriers, [])
  const told = await explain(dossier)
  assert.equal(told.handover?.cause, 'switch')
  assert.equal(told.review?.by, '云开')
})

test('the driver who was granted by the rules reads every rule with its law, facts and sources, on a phone', async () => {
  const company = await openApplicant(browser, { platform: whole.platform, width: 390 })

  const dossier = await apply(company.page, 'citizen-miao')
  await see(company.page, dossier, '办好了')
  await company.page.getByRole('link', { name: '看看为什么' }).click()
  await company.page.getByText('规则全部通过，自动准予').waitFor()
  const barriers = await listBarriers(company.page)

  const told = await explain(dossier)
  const age = told.grounds.find(({ code }) => code === 'R05')
  assert.deepEqual(barriers, [])
  assert.equal(age?.verdict, 'met')
  assert.match(age?.law ?? '', /第九条/u)
  assert.deepEqual(
    age?.parameters.map(({ value, from }) => [value, from]),
    [['63', '2026-03-20']],
  )
  assert.ok(told.grounds.every(({ facts }) => facts.every(({ shown, source }) => !shown || source)))
})

test('every decision comes to the same when it is replayed from its log by the command line', async () => {
  const main = resolve(import.meta.dirname, '../server/cli/main.ts')
  const environment = { ...process.env, DATABASE_URL: whole.database.url }

  const { stdout } = await promisify(execFile)(process.execPath, [main, 'replay', '--all', '--json'], {
    env: environment,
  })

  const { decisions, same } = JSON.parse(stdout)
  assert.equal(decisions, 1)
  assert.equal(same, decisions)
})

/** The company enters a driver, who agrees on their own phone; returns the dossier. */
async function apply(page: Page, driver: string): Promise<string> {
  await openForm(page, 'agent-bai')
  await enterDriver(page, getDriver(drivers, driver))
  const dossier = await sendToPerson(page)
  const phone = await openApplicant(browser, whole)
  await phone.page.goto(`/confirmations/${dossier}`)
  await phone.page.getByRole('link', { name: '登录' }).last().click()
  await signIn(phone.page, driver)
  await phone.page.getByRole('button', { name: '同意', exact: true }).click()
  await phone.context.close()
  return dossier
}

/** Opens the dossier once it has come so far. */
async function see(page: Page, dossier: string, heading: string): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    await page.goto(`/dossiers/${dossier}`)
    const shown = await page.getByRole('heading', { level: 1 }).textContent()
    if (shown === heading) return
    await page.waitForTimeout(500)
  }
  assert.fail(`${dossier} never came to ${heading}`)
}

async function openDecisions(account: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: whole.platform.href,
    viewport: { width: 1280, height: 844 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto('/desk/decisions')
  await page.getByRole('link', { name: '登录' }).click()
  await choose(page, account)
  await page.getByRole('heading', { level: 1, name: '自动办理' }).waitFor()
  return page
}

async function flip(page: Page, action: string, because: string): Promise<void> {
  await page.getByRole('button', { name: action }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('原因（申请人会看到）').fill(because)
  await dialog.getByRole('button', { name: action }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function explain(dossier: string): Promise<Explanation> {
  const agent = await signInAs(whole.platform, 'agent-bai')
  return (await agent.get(`/api/dossiers/${dossier}/explanation`)).json()
}
