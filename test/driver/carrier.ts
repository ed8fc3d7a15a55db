import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { signIn } from '../applicant/applicant.ts'

/** Somebody a carrier may enter. */
export interface Driver {
  readonly subject: string
  readonly name: string
  readonly identityNumber: string
  /** The employer the certificate names. */
  readonly unit: string | null
}

export const matterPage = '/matters/hazardous-driver-employer'

/** The demo drivers, by the account they sign in with. */
export async function listDrivers({
  control,
}: {
  readonly control: string
}): Promise<ReadonlyMap<string, Driver>> {
  const { items } = (await (await fetch(`${control}/control/drivers`)).json()) as { items: readonly Driver[] }
  return new Map(items.map((driver) => [driver.subject, driver]))
}

export function getDriver(drivers: ReadonlyMap<string, Driver>, subject: string): Driver {
  const driver = drivers.get(subject)
  assert.ok(driver, `Nobody is called ${subject}`)
  return driver
}

/** From the page of the matter to the form, signing in on the way when asked to. */
export async function openForm(page: Page, account?: string): Promise<void> {
  await page.goto(matterPage)
  await page
    .getByRole('link', { name: /开始办理/ })
    .or(page.getByRole('button', { name: /开始办理/ }))
    .click()
  if (account) await signIn(page, account)
  await page.getByRole('heading', { name: '录入要变更的人' }).waitFor()
}

/** Types two fields and waits for what the registers say; returns the heading they lead to. */
export async function enterDriver(page: Page, { name, identityNumber }: Driver): Promise<string> {
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('身份证号码').fill(identityNumber)
  await page.getByRole('button', { name: '查一查能不能办' }).click()
  const verdict = page.getByRole('heading', { level: 1, name: /^(可以办|现在不能办|还差一步)$/ })
  return (await verdict.textContent()) ?? ''
}

/** Sends what was entered to the person; returns the dossier. */
export async function sendToPerson(page: Page): Promise<string> {
  await page.getByRole('button', { name: '发给本人确认' }).click()
  await page.getByRole('heading', { level: 1, name: '等本人确认' }).waitFor()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}
