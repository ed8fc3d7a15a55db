import type { Browser, Page } from 'playwright-core'

/** An officer with a screen of their own. */
export interface Officer {
  readonly page: Page
  /** What went wrong in the page, what its policy held back, and every address outside this machine. */
  readonly troubles: readonly string[]
}

const patience = 60_000

/** Opens the counter's pages and signs in by keyboard, with one key on the account's button. */
export async function openCounter(browser: Browser, platform: URL, width = 1366): Promise<Officer> {
  const context = await browser.newContext({
    baseURL: platform.href,
    viewport: { width, height: 768 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy/u.test(message.text())) troubles.push(message.text())
  })
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') troubles.push(`asked ${request.url()}`)
  })
  await page.goto('/desk/')
  await page.getByRole('link', { name: '登录' }).press('Enter')
  await choose(page, 'officer-gu')
  await page.getByLabel('扫预约码').waitFor()
  return { page, troubles }
}

/** The account's button at the identity provider. */
export async function choose(page: Page, account: string): Promise<void> {
  await page.locator(`button[name="account"][value="${account}"]`).press('Enter')
}

/** A scanner: it types fast, wherever the cursor is, and ends with Enter. */
export async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
}

/** Passes every check of the inspection with one key each, and records it. */
export async function inspect(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '查验车辆' }).waitFor()
  const checks = await page.locator('.check').count()
  for (let place = 1; place <= checks; place += 1) await page.keyboard.press(String(place))
  await press(page, '查验合格，下一步')
}

/** Presses the one button of a step, as a person would: a key that follows at once belongs to the step before. */
export async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name })
  await button.waitFor()
  await page.waitForTimeout(450)
  await button.press('Enter')
}

/** Hands out the plate and issues the certificate; returns the number of the plate. */
export async function finish(page: Page): Promise<string> {
  await press(page, '核发号牌')
  await press(page, '发放行驶证')
  await page.getByRole('heading', { name: '办好了' }).waitFor()
  return (await page.locator('.plate').textContent()) ?? ''
}
