import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { DossierView } from '#api'
import { launchBrowser, signInAs, startWhole, type Whole } from '#testing'
import { listBarriers } from './applicant/accessibility.ts'
import { openApplicant, signIn } from './applicant/applicant.ts'
import { type BuiltPages, buildPages } from './applicant/pages.ts'
import { type Driver, enterDriver, getDriver, listDrivers, openForm, sendToPerson } from './driver/carrier.ts'

const start = '2026-11-24T09:00:00+08:00'

let pages: BuiltPages
let whole: Whole
let browser: Browser
let drivers: ReadonlyMap<string, Driver>
before(async () => {
  pages = await buildPages()
  whole = await startWhole({ HAOBAN_WEB: pages.folder, HAOBAN_CLOCK: start })
  browser = await launchBrowser()
  drivers = await listDrivers(whole.city)
})
after(async () => {
  await browser.close()
  await whole.stop()
  await pages.remove()
})

test('a company types two fields, the driver taps once, and the new certificate is in hand', async () => {
  const company = await openApplicant(browser, { platform: whole.platform, width: 1280 })
  const phone = await openApplicant(browser, whole)
  const barriers: string[] = []

  await openForm(company.page, 'agent-bai')
  barriers.push(...(await listBarriers(company.page)))
  const fields = await company.page.getByRole('textbox').count()
  const verdict = await enterDriver(company.page, getDriver(drivers, 'citizen-hao'))
  const dossier = await sendToPerson(company.page)
  await openConfirmation(phone.page, 'citizen-hao')
  barriers.push(...(await listBarriers(phone.page)))
  const typed = await phone.page.getByRole('textbox').count()
  const agreedAt = Date.now()
  await phone.page.getByRole('button', { name: '同意', exact: true }).click()
  await phone.page.getByRole('heading', { level: 1, name: '办好了' }).waitFor()
  const seconds = (Date.now() - agreedAt) / 1000
  barriers.push(...(await listBarriers(phone.page)))

  assert.equal(verdict, '可以办')
  assert.equal(fields, 2)
  assert.equal(typed, 0, 'the driver types nothing')
  assert.ok(seconds < 60, `decided after ${seconds} s`)
  assert.deepEqual(barriers, [])
  assert.deepEqual([...company.troubles, ...phone.troubles], [])
  assert.match(await readPaper(phone.page), /^%PDF/)
  const view = await readDossier(dossier)
  assert.equal(view.state, 'granted')
  const acts = view.moments.filter(({ onBehalfOf }) => onBehalfOf !== undefined)
  assert.ok(acts.every(({ by, onBehalfOf }) => by === '白振国' && onBehalfOf === view.applicant.name))
})

test('the registers and the former employer are told of the change', async () => {
  const wanted = getDriver(drivers, 'citizen-hao')

  const changed = getDriver(await until(async () => listDrivers(whole.city), isChanged), 'citizen-hao')

  assert.notEqual(changed.unit, wanted.unit)
  const paths = await until(
    async () => listCalls('message-inbox'),
    (calls) => calls.length >= 4,
  )
  assert.ok(paths.every(({ status }) => status === 201))
})

test('everything that stands against a change is told at once, with the law and what to do', async () => {
  const { page } = await openApplicant(browser, { platform: whole.platform, width: 1280 })

  await openForm(page, 'agent-bai')
  const verdict = await enterDriver(page, getDriver(drivers, 'worker-points'))

  assert.equal(verdict, '现在不能办')
  const told = (await page.getByRole('main').textContent()) ?? ''
  assert.match(told, /12 分/)
  assert.match(told, /依据：《道路交通安全法》/)
  assert.match(told, /怎么办：/)
})

test('who does not agree ends it, and the company reads why', async () => {
  const company = await openApplicant(browser, { platform: whole.platform, width: 1280 })
  const phone = await openApplicant(browser, { platform: whole.platform, size: 'large' })

  await openForm(company.page, 'agent-bai')
  await enterDriver(company.page, getDriver(drivers, 'citizen-miao'))
  await sendToPerson(company.page)
  await openConfirmation(phone.page, 'citizen-miao')
  await phone.page.getByRole('button', { name: '不同意' }).click()
  await phone.page.getByText('我不去这家单位').click()
  await phone.page.getByRole('button', { name: '不同意，撤回申请' }).click()
  await phone.page.getByRole('heading', { level: 1, name: /您没有同意/ }).waitFor()
  await company.page.reload()

  await company.page.getByText('苗春燕没有同意：我不去这家单位').first().waitFor()
})

test('after 72 hours nobody can agree any more, and the company is told to file again', async () => {
  const company = await openApplicant(browser, { platform: whole.platform, width: 1280 })
  await openForm(company.page, 'agent-bai')
  await enterDriver(company.page, getDriver(drivers, 'citizen-lei'))
  const dossier = await sendToPerson(company.page)

  await whole.restart({ HAOBAN_CLOCK: '2026-11-27T09:05:00+08:00' })
  const person = await signInAs(whole.platform, 'citizen-lei')
  const shown = await (await person.get(`/api/confirmations/${dossier}`)).json()

  assert.equal(shown.status, 'expired')
  assert.equal((await readDossier(dossier)).state, 'withdrawn')
})

test('an agent of the company cannot agree for the driver, and nobody else can either', async () => {
  const agent = await signInAs(whole.platform, 'agent-bai')
  const other = await signInAs(whole.platform, 'citizen-lin')
  const driver = getDriver(drivers, 'citizen-lei')
  const body = { key: 'one-key-12', name: driver.name, idNumber: driver.identityNumber }
  const entered = await (await agent.post('/api/matters/hazardous-driver-employer/people', body)).json()
  const answer = { key: 'another-key-12', contentHash: '0'.repeat(64) }

  const tries = await Promise.all([
    agent.post(`/api/confirmations/${entered.id}`, answer),
    other.post(`/api/confirmations/${entered.id}`, answer),
  ])

  assert.deepEqual(
    tries.map(({ status }) => status),
    [403, 404],
  )
})

/** Opens what waits for this person: by the card on the first page. */
async function openConfirmation(page: Page, account: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: '登录' }).click()
  await signIn(page, account)
  await page.getByRole('region', { name: '要我本人确认的' }).getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: '请您本人确认' }).waitFor()
}

async function readPaper(page: Page): Promise<string> {
  const address = await page.getByRole('link', { name: '查看证件' }).getAttribute('href')
  return (await page.request.get(address ?? '')).text()
}

async function readDossier(id: string): Promise<DossierView> {
  const agent = await signInAs(whole.platform, 'agent-bai')
  return (await agent.get(`/api/dossiers/${id}`)).json()
}

function isChanged(now: ReadonlyMap<string, Driver>): boolean {
  return now.get('citizen-hao')?.unit !== drivers.get('citizen-hao')?.unit
}

async function listCalls(agency: string): Promise<readonly { readonly status: number }[]> {
  return (await fetch(`${whole.city.control}/control/calls?agency=${agency}`)).json()
}

/** Asks again until it is as it should become, for at most fifteen seconds. */
async function until<T>(ask: () => Promise<T>, isDone: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 15_000
  for (;;) {
    const value = await ask()
    if (isDone(value) || Date.now() > end) return value
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
