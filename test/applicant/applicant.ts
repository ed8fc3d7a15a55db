import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { City } from '../../sandbox/index.ts'

/** A citizen with a browser of their own. */
export interface Applicant {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong in the page, and every address outside the platform and the identity provider. */
  readonly troubles: readonly string[]
}

interface Wish {
  readonly platform: URL
  readonly language?: 'zh' | 'en'
  readonly size?: 'standard' | 'large'
  readonly width?: number
}

const patience = 60_000

/** Opens a phone-sized browser in the language and type size wished for. */
export async function openApplicant(browser: Browser, wish: Wish): Promise<Applicant> {
  const { platform, language = 'zh', size = 'standard', width = 390 } = wish
  const context = await browser.newContext({
    baseURL: platform.href,
    viewport: { width, height: 844 },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    reducedMotion: 'reduce',
  })
  await context.addInitScript((preference) => {
    if (!localStorage.getItem('haoban.preference')) localStorage.setItem('haoban.preference', preference)
  }, JSON.stringify({ language, size }))
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') troubles.push(`asked ${request.url()}`)
  })
  return { page, context, troubles }
}

/** Signs in where the page asks for it and comes back to it. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.locator(`button[name="account"][value="${account}"]`).click()
}

/** From the home page to an open dossier. */
export async function startMatter(page: Page, account: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: '非机动车注册登记' }).click()
  await page.getByRole('link', { name: /开始办理/ }).click()
  await signIn(page, account)
}

const answers: Readonly<Record<string, string>> = {
  您要给哪种车上牌: '电动自行车',
  车登记在谁的名下: '我本人',
  车是怎么来的: '新买的，有发票',
  会用这辆车送快递或外卖吗: '否',
  验车那天您本人到窗口吗: '是',
}

/** Agrees to the look-ups and answers until the notice is there; returns the questions that were asked. */
export async function answerQuestions(page: Page): Promise<readonly string[]> {
  const asked: string[] = []
  const heading = page.getByRole('heading', { level: 1 })
  for (let title = '开始'; ; ) {
    title = await readNext(page, title)
    if (title === '您这样办' || title === '按现在的情况，这件事办不了') return asked
    if (title === '请您同意我们去查') {
      await page.getByRole('button', { name: '同意，帮我查' }).click()
      await heading.filter({ hasNotText: title }).waitFor()
      continue
    }
    const [, answer] = Object.entries(answers).find(([question]) => title.includes(question)) ?? []
    if (answer === undefined) throw new Error(`Nobody knows the answer to: ${title}`)
    asked.push(title)
    await page.getByRole('main').getByRole('button', { name: answer, exact: true }).click()
  }
}

/** Waits for a heading other than the one before and those that come and go by themselves. */
async function readNext(page: Page, before: string): Promise<string> {
  const heading = page.getByRole('heading', { level: 1 })
  const passing = ['正在替您查', '非机动车注册登记', before === '请您同意我们去查' ? '开始' : before]
  const next = passing.reduce((found, text) => found.filter({ hasNotText: text }), heading)
  return (await next.textContent()) ?? ''
}

/** Fetches the city's demo papers, as if they lay on the phone. */
export async function fetchPapers(
  city: City,
  folder: string,
): Promise<{ invoice: string; certificate: string }> {
  const fetchPaper = async (name: string) => {
    const response = await fetch(`${city.control}/papers/${name}.jpg`)
    const path = join(folder, `${name}.jpg`)
    await writeFile(path, new Uint8Array(await response.arrayBuffer()))
    return path
  }
  const [invoice, certificate] = await Promise.all([
    fetchPaper('demo-invoice'),
    fetchPaper('demo-certificate'),
  ])
  return { invoice, certificate }
}

/** Hands both papers in and waits until everything on them is read. */
export async function handInPapers(
  page: Page,
  papers: { readonly invoice: string; readonly certificate: string },
): Promise<void> {
  await page.getByRole('button', { name: '选照片或文件 购车发票' }).setInputFiles(papers.invoice)
  await page.getByRole('button', { name: '选照片或文件 车辆合格证' }).setInputFiles(papers.certificate)
  await page.getByRole('link', { name: '下一步' }).waitFor({ timeout: 180_000 })
}
