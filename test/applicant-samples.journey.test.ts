import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { DossierView } from '#api'
import { launchBrowser, startWhole, type Whole } from '#testing'
import {
  answerQuestions,
  fetchPapers,
  handInPapers,
  openApplicant,
  startMatter,
} from './applicant/applicant.ts'
import { type BuiltPages, buildPages } from './applicant/pages.ts'

const samples = join(import.meta.dirname, '../../shared/samples/documents/sets/set-1')
const noSamples = existsSync(samples) ? false : 'the sample pictures are not on this machine'

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

test('the sample pictures fill the form in: nothing is typed, every value has a source', {
  skip: noSamples,
}, async () => {
  const subject = await settleSampleCitizen(whole)
  const { page, troubles } = await openApplicant(browser, whole)
  const papers = { invoice: join(samples, 'invoice.jpg'), certificate: join(samples, 'certificate.jpg') }

  await startMatter(page, subject)
  const asked = await answerQuestions(page)
  await page.getByRole('link', { name: '好，去拍照' }).click()
  await page.getByRole('button', { name: '选照片或文件 购车发票' }).setInputFiles(papers.invoice)
  await page.getByRole('button', { name: '选照片或文件 车辆合格证' }).setInputFiles(papers.certificate)
  const { plan } = await waitUntilRead(page)

  assert.ok(asked.length <= 6)
  const typed = plan.rows.filter(({ mode }) => mode === 'ask').map(({ fact }) => fact)
  assert.deepEqual(typed, [])
  const unsourced = plan.rows.filter(({ value, source }) => value !== undefined && source === undefined)
  assert.deepEqual(unsourced, [])
  assert.deepEqual(
    plan.findings.filter(({ status }) => status === 'reject'),
    [],
  )
  assert.deepEqual(troubles, [])
})

test('with every register gone it is filed all the same, and people are told what is checked later', async () => {
  await setAgencies(whole, { absent: true })
  const { page } = await openApplicant(browser, whole)
  const papers = await fetchPapers(whole.city, pages.folder)

  await startMatter(page, 'citizen-chen')
  await answerQuestions(page)
  await page.getByRole('link', { name: '好，去拍照' }).click()
  await handInPapers(page, papers)
  const { plan } = await readDossier(page)
  await setAgencies(whole, {})

  const later = plan.rows.filter(({ mode }) => mode === 'later' || mode === 'waiting')
  assert.ok(later.some(({ fact }) => fact === 'ccc.status'))
  assert.deepEqual(
    plan.blockers.filter(({ kind }) => kind !== 'finding'),
    [],
  )
})

/** Photographs that are not clean may leave values to look at, so the next step is not open at once. */
async function waitUntilRead(page: Page): Promise<DossierView> {
  const end = Date.now() + 180_000
  for (;;) {
    const view = await readDossier(page)
    const read = view.uploads.filter(({ status }) => status === 'read')
    if (read.length === 2 && view.sources.every(({ state }) => state !== 'waiting')) return view
    if (Date.now() > end) throw new Error('The pictures were not read in time')
    await page.waitForTimeout(500)
  }
}

/** Lets the person of the sample set live in the city. */
async function settleSampleCitizen({ city }: Whole): Promise<string> {
  const application = JSON.parse(readFileSync(join(samples, 'application.json'), 'utf8'))
  const { applicantName: name, applicantIdNumber: identityNumber } = application
  const answer = await fetch(`${city.control}/control/citizens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, identityNumber, local: true, phone: '13800000000' }),
  })
  return (await answer.json()).subject
}

async function setAgencies({ city }: Whole, state: object): Promise<void> {
  const answer = await fetch(`${city.control}/control/agencies/all`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(state),
  })
  assert.equal(answer.status, 200)
}

type Page = Awaited<ReturnType<typeof openApplicant>>['page']

async function readDossier(page: Page): Promise<DossierView> {
  const [, dossier] = /dossiers\/([^/]+)/.exec(page.url()) ?? []
  return page.evaluate(async (id) => (await fetch(`/api/dossiers/${id}`)).json(), dossier)
}
