import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { launchBrowser } from '#testing'
import { invoice } from './invoice-sheet.ts'
import { randomFrom } from './random.ts'
import { expose, layScene, levels } from './scene.ts'
import { type Sheet, setSheet } from './sheet.ts'
import { businessLicence, certificate, idCard, receipt, residencePermit } from './sheets.ts'

const makers = [invoice, certificate, idCard, invoice, certificate, businessLicence, residencePermit, receipt]

/** Draws COUNT invented documents with their truth into FOLDER, for finding what the reading cannot do yet. */
export async function generateDocuments(args: readonly string[]): Promise<number> {
  const [folder, count = '40', seed = '1'] = args
  if (folder === undefined) {
    console.error('Usage: npm run evaluate -- generate FOLDER [COUNT] [SEED]')
    return 2
  }
  // The packaged browser looks for fonts in its own folder only, unless told where the machine keeps them.
  if (existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH ??= '/etc/fonts'
  const browser = await launchBrowser()
  const fonts = pathToFileURL(
    createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/index.css'),
  )
  try {
    for (let index = 0; index < Number(count); index++) {
      const random = randomFrom(Number(seed) * 1000 + index)
      const level = levels[index % levels.length] ?? 'clean'
      const sheet = (makers[index % makers.length] ?? invoice)(random)
      const id = `${sheet.kind}-${seed}-${index}`
      const place = path.resolve(folder, id)
      await mkdir(place, { recursive: true })
      const source = path.join(place, 'scene.html')
      const scene = layScene(setSheet(sheet, random), level, random)
      await writeFile(
        source,
        `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="${fonts}">${scene}`,
      )
      const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } })
      await page.goto(pathToFileURL(source).href)
      await page.evaluate('document.fonts.ready')
      const target = level === 'clean' ? page.locator('.page') : page.locator('.scene')
      const picture = await expose(await target.screenshot(), level, random)
      await page.close()
      await writeFile(path.join(place, 'picture.jpg'), picture)
      await writeFile(path.join(place, 'truth.json'), JSON.stringify(truthOf(id, sheet, level), null, 1))
    }
  } finally {
    await browser.close()
  }
  return 0
}

function truthOf(id: string, sheet: Sheet, level: string) {
  const fields = Object.assign({}, ...sheet.items.map((item) => item.fields)) as Record<string, string>
  return {
    id,
    kind: sheet.kind,
    level,
    readable: true,
    qr: sheet.code ?? null,
    fields,
    asOf: '2026-11-23',
    expectedFindings: [],
    tolerated: ['*'],
  }
}
