import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import type { Html } from '../page/html.ts'
import { certificateSheet } from './certificate-paper.ts'
import { invoiceSheet } from './invoice-paper.ts'

// Draws the two demo papers anew: `node sandbox/papers/draw-papers.ts`. Needed only after papers.ts has changed.

const fonts = pathToFileURL(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/index.css'),
)
const style = await readFile(new URL('./papers.css', import.meta.url), 'utf8')

const folder = await mkdtemp(join(tmpdir(), 'demo-papers-'))
const browser = await openBrowser()
try {
  await draw('demo-certificate.jpg', certificateSheet(), { width: 1400, height: 2040 })
  await draw('demo-invoice.jpg', invoiceSheet(), { width: 1800, height: 1240 })
} finally {
  await browser.close()
  await rm(folder, { recursive: true })
}

/** The fonts are files, so the page has to be one too. */
async function draw(
  name: string,
  sheet: Html,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  const page = await browser.newPage({ viewport: size })
  const source = join(folder, `${name}.html`)
  await writeFile(
    source,
    `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="${fonts}"><style>${style}
    body { width: ${size.width}px; height: ${size.height}px }</style>${sheet.html}`,
  )
  await page.goto(pathToFileURL(source).href)
  await page.evaluate('document.fonts.ready')
  await writeFile(new URL(`./${name}`, import.meta.url), await page.screenshot({ type: 'jpeg', quality: 82 }))
  await page.close()
}

async function openBrowser(): Promise<Browser> {
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  const args = packed.args.filter((argument) => argument !== '--single-process')
  return chromium.launch({ executablePath: await packed.executablePath(), args, headless: true })
}
