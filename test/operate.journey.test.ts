import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, startWhole, type Whole } from '#testing'
import { listBarriers } from './applicant/accessibility.ts'
import { type BuiltPages, buildPages } from './applicant/pages.ts'
import { bicycleOf, fileDossier } from './counter/file-dossier.ts'
import { choose } from './counter/officer.ts'

let pages: BuiltPages
let whole: Whole
let browser: Browser
before(async () => {
  pages = await buildPages('desk')
  whole = await startWhole({ HAOBAN_WEB: pages.folder })
  browser = await launchBrowser()
})
after(async () => {
  await browser?.close()
  await whole?.stop()
  await pages?.remove()
})

async function openOperations(width: number): Promise<Page> {
  const context = await browser.newContext({
    baseURL: whole.platform.href,
    viewport: { width, height: 844 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto('/desk/operate')
  await page.getByRole('link', { name: '登录' }).press('Enter')
  await choose(page, 'administrator-qian')
  await page.getByRole('heading', { level: 1, name: '运行情况' }).waitFor()
  await page.getByRole('table', { name: '部门' }).waitFor()
  return page
}

/** Takes the inbox of the city away, or brings it back. */
async function disturbInbox(disturbance: object): Promise<void> {
  await fetch(`${whole.city.control}/control/agencies/message-inbox`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(disturbance),
  })
}

/** Lets messages that failed fail for good, as they would after hours. */
async function giveUpMessages(): Promise<void> {
  const statement = `update haoban_job.job set retry_limit = retry_count, start_after = now()
    where name = 'deliver-message' and state = 'retry' and retry_count > 0`
  for (let count = 0; count < 300; count += 1) {
    await whole.database.query(statement)
    const [left] = await whole.database.query<{ given: number; pending: number }>(
      `select count(*) filter (where name = 'given-up') as given,
         count(*) filter (where name = 'deliver-message' and state < 'completed') as pending from haoban_job.job`,
    )
    if (left && left.given > 0 && left.pending === 0) return
    await pause(100)
  }
  throw new Error('No message was given up')
}

test('an operator sees what was given up and why, on a desk and on a phone, and tries it again', async () => {
  await disturbInbox({ absent: true })
  const filed = await fileDossier(whole, bicycleOf('citizen-chen'))
  await giveUpMessages()

  const page = await openOperations(1280)
  const givenUp = page.getByRole('table', { name: '搁置' })
  await givenUp.waitFor()
  const line = await givenUp.getByRole('row').nth(1).textContent()
  const inbox = page.getByRole('table', { name: '部门' }).getByRole('row', { name: '消息中心' })
  const state = await inbox.first().textContent()
  const barriers = [await listBarriers(page)]
  const phone = await openOperations(390)
  await phone.getByRole('table', { name: '搁置' }).waitFor()
  barriers.push(await listBarriers(phone))
  await disturbInbox({})
  while ((await givenUp.getByRole('button', { name: '再试一次' }).count()) > 0) {
    await givenUp.getByRole('button', { name: '再试一次' }).first().click()
    await page.getByText('1 件已重新排队。').waitFor()
    await pause(300)
  }
  await page.getByText('没有搁置的工作。').waitFor()

  assert.match(line ?? '', new RegExp(`${filed.number}.*给申请人发通知.*没有送到`, 'u'))
  assert.match(state ?? '', /暂停询问|正在试问|正常/u)
  assert.deepEqual(barriers.flat(), [])
})
