import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { launchBrowser } from '#testing'
import { shippedFontSheet } from './fonts.ts'
import { sheetStyle } from './form/style.ts'
import { type Trace, tracing } from './ofd/trace.ts'

/** A place where a value stands on the flat sheet, in its pixels. */
export interface Spot {
  readonly field: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Flat {
  /** PNG, transparent around the sheets. */
  readonly png: Buffer
  readonly spots: readonly Spot[]
}

export interface Manner {
  /** Sheets lie on something and throw a shadow. */
  readonly isLifted: boolean
  /** Laid over the middle of one printed value. */
  readonly stamp?: { readonly over: string; readonly svg: string }
}

/** Turns HTML into flat pictures and PDF files. */
export interface Studio {
  set(html: string, manner: Manner): Promise<Flat>
  /** As PDF, with its text as text. */
  print(html: string): Promise<Buffer>
  trace(html: string): Promise<Trace>
  close(): Promise<void>
}

const scale = 1.5

export async function openStudio(): Promise<Studio> {
  // The packaged browser looks for fonts in its own folder only, unless told where the machine keeps them.
  if (existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH ??= '/etc/fonts'
  const folder = await mkdtemp(path.join(tmpdir(), 'haoban-studio-'))
  const frame = path.join(folder, 'frame.html')
  await writeFile(
    frame,
    `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="${shippedFontSheet()}"><style>${sheetStyle}</style><body></body>`,
  )
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, deviceScaleFactor: scale })
  await page.goto(pathToFileURL(frame).href)
  const show = async (html: string, manner = 'scene') => {
    await page.evaluate(`document.body.innerHTML = ${JSON.stringify(`<div class="${manner}">${html}</div>`)}`)
    await page.evaluate('document.fonts.ready')
  }
  return {
    async set(html, { isLifted, stamp }) {
      await show(html, isLifted ? 'scene lifted' : 'scene')
      if (stamp) await page.evaluate(stamping(stamp))
      const { width, height, spots } = (await page.evaluate(measuring)) as Measured
      // Chromium draws the whole window: one that fits the sheet takes a fraction of the time.
      await page.setViewportSize({ width, height })
      return { png: await page.screenshot({ omitBackground: true }), spots: spots.map(enlarge) }
    },
    async print(html) {
      await show(html)
      const { width, height } = (await page.evaluate(measuring)) as Measured
      return page.pdf({ width: `${width}px`, height: `${height + 1}px`, printBackground: true })
    },
    async trace(html) {
      await show(html)
      return (await page.evaluate(tracing)) as Trace
    },
    async close() {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface Measured {
  readonly width: number
  readonly height: number
  readonly spots: readonly Spot[]
}

const measuring = `(() => {
  const scene = document.querySelector('.scene').getBoundingClientRect()
  const spots = [...document.querySelectorAll('[data-field]')].map((printed) => {
    const { x, y, width, height } = printed.getBoundingClientRect()
    return { field: printed.dataset.field, x: x - scene.x, y: y - scene.y, width, height }
  })
  return { width: Math.ceil(scene.width), height: Math.ceil(scene.height), spots }
})()`

function stamping({ over, svg }: { readonly over: string; readonly svg: string }): string {
  const css = 'position:absolute;left:50%;top:50%;transform:translate(-50%,-50%);pointer-events:none'
  return `{ const printed = document.querySelector('[data-field=${JSON.stringify(over)}]')
    printed.style.position = 'relative'
    printed.insertAdjacentHTML('beforeend', ${JSON.stringify(`<span style="${css}">${svg}</span>`)}) }`
}

function enlarge(spot: Spot): Spot {
  return {
    ...spot,
    x: spot.x * scale,
    y: spot.y * scale,
    width: spot.width * scale,
    height: spot.height * scale,
  }
}
