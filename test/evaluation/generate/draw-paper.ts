import type { Level } from './capture/level.ts'
import { type SetDocument, setDocument } from './draft.ts'
import type { Content, Layouts } from './paper.ts'
import { type Picture, takePicture } from './picture.ts'
import type { Random } from './random.ts'
import { fileLayouts, recordFile } from './record.ts'
import type { Studio } from './studio.ts'

export interface Wish {
  readonly content: Content
  readonly layouts: Layouts
  readonly level: Level
  /** Values the layout has to show, or `qr`. */
  readonly shows: readonly string[]
}

export interface DrawnPaper {
  readonly content: Content
  readonly set: SetDocument
  readonly layout: string
  readonly level: Level
  readonly picture: Picture
}

const mostTries = 30

/** Sets a paper in layouts at random until one shows what has to be seen, and takes its picture. */
export async function drawPaper(studio: Studio, random: Random, wish: Wish): Promise<DrawnPaper> {
  const { content, layouts, level, shows } = wish
  for (let tries = 0; tries < mostTries; tries++) {
    const [layout, setIn] = random.pick(Object.entries(layouts))
    const set = await setDocument(random, content, setIn)
    if (!shows.every((key) => isShown(set, key))) continue
    const isFile = level === 'clean' && fileLayouts.includes(layout) && random.chance(0.6)
    const picture = isFile
      ? await recordFile(studio, set, random.pick(['pdf', 'pdf', 'ofd']))
      : await takePicture(studio, random, set, level)
    return { content, set, layout, level, picture }
  }
  throw new Error(`No layout of ${content.kind} shows ${shows.join(', ')}`)
}

function isShown(set: SetDocument, key: string): boolean {
  return key === 'qr' ? set.qr !== null : key in set.printed
}
