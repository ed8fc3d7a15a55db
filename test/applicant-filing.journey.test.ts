import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { DossierView } from '#api'
import { launchBrowser, signInAs, startWhole, type Visitor, type Whole } from '#testing'
import { openAlbum } from './applicant/album.ts'
import {
  answerQuestions,
  fetchPapers,
  handInPapers,
  openApplicant,
  startMatter,
} from './applicant/applicant.ts'
import { type BuiltPages, buildPages } from './applicant/pages.ts'

const start = '2026-11-23T09:00:00+08:00'
const office = '黄浦车管服务站'

let pages: BuiltPages
let whole: Whole
let browser: Browser
before(async () => {
  pages = await buildPages()
  whole = await startWhole({ HAOBAN_WEB: pages.folder, HAOBAN_CLOCK: start })
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  await whole.stop()
  await pages.remove()
})

test('a citizen on a phone registers an e-bike with two photographs, and no field is typed', async () => {
  const { page, troubles } = await openApplicant(browser, whole)
  const papers = await fetchPapers(whole.city, pages.folder)

  const album = openAlbum()

  await startMatter(page, 'citizen-lin')
  const asked = await answerQuestions(page)
  await page.getByRole('link', { name: '好，去拍照' }).click()
  await handInPapers(page, papers)
  await album.add(page)
  await page.getByRole('link', { name: '下一步' }).click()
  await page.getByRole('link', { name: '没有错，下一步' }).waitFor()
  await album.add(page)
  const dossier = await readDossier(page)
  await book(page)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('img', { name: /预约码/ }).waitFor()
  await album.add(page)
  await album.keep()

  assert.ok(asked.length <= 6, `asked ${asked.length} questions`)
  const { rows } = dossier.plan
  assert.deepEqual(
    rows.filter((row) => row.value === undefined).map((row) => row.fact),
    [],
  )
  assert.deepEqual(
    rows.filter((row) => row.source === undefined).map((row) => row.fact),
    [],
  )
  assert.deepEqual(troubles, [])

  const booking = (await readDossier(page)).booking
  assert.ok(booking)
  await whole.restart({ HAOBAN_CLOCK: `${booking.start}:00+08:00` })
  await finishAtCounter(await signInAs(whole.platform, 'officer-gu'), booking.code)
  await page.getByRole('link', { name: '看办理进度' }).click()
  await page.getByRole('link', { name: '打开证件（PDF）' }).waitFor()
  await page.getByRole('link', { name: '评价一下这次办事' }).click()
  await page.getByRole('radio', { name: '非常满意', exact: true }).check()
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByRole('heading', { level: 1, name: '收到了，谢谢您' }).waitFor()

  assert.deepEqual((await readDossier(page)).rating, { stars: 5, words: '' })
})

type Page = Awaited<ReturnType<typeof openApplicant>>['page']

async function readDossier(page: Page): Promise<DossierView> {
  const [, dossier] = /dossiers\/([^/]+)/.exec(page.url()) ?? []
  return page.evaluate(async (id) => (await fetch(`/api/dossiers/${id}`)).json(), dossier)
}

async function book(page: Page): Promise<void> {
  await page.getByRole('link', { name: '没有错，下一步' }).click()
  await page.getByRole('link', { name: `选这里 ${office}` }).click()
  await page.getByRole('group', { name: '上午' }).getByRole('button', { name: /剩/ }).first().click()
  await page.getByRole('button', { name: /就这个时间/ }).click()
}

/** What the counter does, through its own calls. */
async function finishAtCounter(officer: Visitor, code: string): Promise<void> {
  const act = async (path: string, more: object = {}) => {
    const answer = await officer.post(path, { key: crypto.randomUUID(), ...more })
    assert.equal(answer.status, 200, await answer.clone().text())
    return answer.json()
  }
  let desk = await act('/api/desk/check-in', { code })
  const path = `/api/desk/dossiers/${desk.dossier.id}`
  const checks = desk.current.checks.map(({ id }: { id: string }) => ({ check: id, passed: true, note: '' }))
  for (const [step, more] of [
    ['inspection', { checks }],
    ['number', {}],
    ['grant', {}],
  ] as const) {
    desk = await act(`${path}/${step}`, { version: desk.dossier.version, ...more })
  }
  assert.equal(desk.dossier.state, 'granted')
}
