import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser, startWhole, type Whole } from '#testing'
import { answerQuestions, openApplicant, signIn, startMatter } from './applicant/applicant.ts'
import { type BuiltPages, buildPages } from './applicant/pages.ts'

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

test('an answer given without a network is kept, sent when it is back, and the guide goes on', async () => {
  const { page, context } = await openQuestion('citizen-lin')

  await context.setOffline(true)
  await tap(page, '电动自行车')
  await page.getByText('网络断了').waitFor()
  await context.setOffline(false)
  await page.getByRole('heading', { level: 1, name: '车是怎么来的' }).waitFor()

  assert.equal(await readValue(page, 'vehicle.kind'), 'ebike')
})

test('a session that ends loses nothing: after signing in again the answer is there and the guide goes on', async () => {
  const { page, context } = await openQuestion('citizen-chen')

  await context.clearCookies()
  await tap(page, '电动自行车')
  await page.getByRole('link', { name: '重新登录' }).click()
  await signIn(page, 'citizen-chen')
  await page.getByRole('heading', { level: 1, name: '车是怎么来的' }).waitFor()

  assert.equal(await readValue(page, 'vehicle.kind'), 'ebike')
})

test('two windows that answer differently are shown to the person, who chooses', async () => {
  const { page: first, context } = await openQuestion('citizen-wu')
  const second = await context.newPage()
  await second.goto(first.url())
  await second.getByRole('button', { name: '残疾人机动轮椅车' }).waitFor()

  await first.evaluate(stateBehindTheBack, { fact: 'vehicle.kind', value: 'wheelchair' })
  await tap(second, '电动自行车')
  await second.getByRole('dialog', { name: '这件事在别的窗口也改过' }).waitFor()
  const shown = await second.getByRole('dialog').textContent()
  await second.getByRole('button', { name: '用我这里的' }).click()
  await second.getByRole('heading', { level: 1, name: '车是怎么来的' }).waitFor()

  assert.match(shown ?? '', /电动自行车.*残疾人机动轮椅车/)
  assert.equal(await readValue(second, 'vehicle.kind'), 'ebike')
})

test('who cannot register is told at once why, by which law and what to do', async () => {
  const { page } = await openApplicant(browser, whole)

  await startMatter(page, 'citizen-zhou')
  await answerQuestions(page)

  assert.match((await page.getByRole('main').textContent()) ?? '', /居住登记.*《上海市非机动车登记规定》/)
})

type Page = Awaited<ReturnType<typeof openApplicant>>['page']

/** A citizen in front of the first question. */
async function openQuestion(account: string) {
  const applicant = await openApplicant(browser, whole)
  await startMatter(applicant.page, account)
  await applicant.page.getByRole('button', { name: '同意，帮我查' }).click()
  await applicant.page.getByRole('heading', { level: 1, name: '您要给哪种车上牌' }).waitFor()
  return applicant
}

async function tap(page: Page, answer: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: answer, exact: true }).click()
}

async function readValue(page: Page, fact: string): Promise<unknown> {
  const [, dossier] = /dossiers\/([^/]+)/.exec(page.url()) ?? []
  const view = await page.evaluate(async (id) => (await fetch(`/api/dossiers/${id}`)).json(), dossier)
  return view.plan.rows.find((row: { fact: string }) => row.fact === fact)?.value
}

/** Answers as another window would, without the page knowing. */
async function stateBehindTheBack({ fact, value }: { fact: string; value: string }): Promise<void> {
  const [, dossier] = /dossiers\/([^/]+)/.exec(location.pathname) ?? []
  const { csrf } = await (await fetch('/api/session')).json()
  const { version } = await (await fetch(`/api/dossiers/${dossier}`)).json()
  const body = { key: crypto.randomUUID(), version, values: { [fact]: value }, confirm: [] }
  await fetch(`/api/dossiers/${dossier}/facts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf },
    body: JSON.stringify(body),
  })
}
