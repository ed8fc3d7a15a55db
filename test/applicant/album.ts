import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

const file = join(import.meta.dirname, '../../docs/pictures/phone.png')
const gap = 24

/** Screens of a journey, put side by side as the picture of the README when `HAOBAN_PICTURES` is set. */
export function openAlbum() {
  const screens: Buffer[] = []
  const isWanted = process.env.HAOBAN_PICTURES !== undefined
  return {
    async add(page: Page): Promise<void> {
      if (!isWanted) return
      await page.evaluate(() => document.fonts.ready)
      await page.mouse.move(0, 0)
      await page.waitForTimeout(500)
      screens.push(await page.screenshot())
    },
    async keep(): Promise<void> {
      if (isWanted) await putSideBySide(screens)
    },
  }
}

async function putSideBySide(screens: readonly Buffer[]): Promise<void> {
  const { width = 0, height = 0 } = await sharp(screens[0]).metadata()
  await mkdir(dirname(file), { recursive: true })
  await sharp({
    create: {
      width: screens.length * (width + gap) + gap,
      height: height + 2 * gap,
      channels: 3,
      background: '#d9e2e4',
    },
  })
    .composite(screens.map((input, place) => ({ input, left: gap + place * (width + gap), top: gap })))
    .png({ palette: true })
    .toFile(file)
}
