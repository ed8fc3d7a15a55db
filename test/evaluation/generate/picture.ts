import sharp from 'sharp'
import { type Orientation, storeTurned } from './capture/lens.ts'
import { type Level, takeShot } from './capture/level.ts'
import { photograph } from './capture/photograph.ts'
import type { Placed } from './capture/place.ts'
import type { SetDocument } from './draft.ts'
import { roundSeal } from './draw/seal.ts'
import { isStiff } from './form/sheet.ts'
import type { Random } from './random.ts'
import type { Spot, Studio } from './studio.ts'

export interface Picture {
  readonly bytes: Buffer
  readonly suffix: 'jpg' | 'png' | 'pdf' | 'ofd'
  readonly exifOrientation: number
  /** Values that are not, or not wholly, in the picture. */
  readonly hidden: readonly string[]
}

/** Takes a picture of a document at a level of difficulty. */
export async function takePicture(
  studio: Studio,
  random: Random,
  set: SetDocument,
  level: Level,
): Promise<Picture> {
  const shot = takeShot(level, random)
  const fields = Object.keys(set.printed)
  const stamp =
    level === 'stamped' && fields.length > 0
      ? {
          over: random.pick(fields),
          svg: roundSeal(random, '示例有限公司业务专用章', random.integer(130, 190)),
        }
      : undefined
  const flat = await studio.set(set.html, { isLifted: shot !== undefined, ...(stamp ? { stamp } : {}) })
  if (!shot) return scan(random, flat.png)
  const { jpeg, placed } = await photograph(
    random,
    flat.png,
    isStiff(set.html) ? { ...shot, folds: 0, wave: 0 } : shot,
  )
  const hidden = flat.spots.filter((spot) => !isInside(placed, spot)).map(({ field }) => field)
  const orientation = random.chance(0.15) ? random.pick<Orientation>([3, 6, 8]) : undefined
  return {
    bytes: orientation ? await storeTurned(jpeg, orientation) : jpeg,
    suffix: 'jpg',
    exifOrientation: orientation ?? 1,
    hidden: [...new Set(hidden)],
  }
}

/** A flat scan, or a screenshot. */
async function scan(random: Random, png: Uint8Array): Promise<Picture> {
  const flat = sharp(png).flatten({ background: random.pick(['#f2f2f2', '#ffffff', '#dcdcdc']) })
  const suffix = random.chance(0.3) ? 'png' : 'jpg'
  const bytes =
    suffix === 'png'
      ? await flat.png().toBuffer()
      : await flat.jpeg({ quality: random.integer(82, 94) }).toBuffer()
  return { bytes, suffix, exifOrientation: 1, hidden: [] }
}

function isInside({ projection, width, height }: Placed, spot: Spot): boolean {
  const corners = [
    [spot.x, spot.y],
    [spot.x + spot.width, spot.y],
    [spot.x, spot.y + spot.height],
    [spot.x + spot.width, spot.y + spot.height],
  ] as const
  return corners.every(([x, y]) => {
    const [px, py] = projection.toPicture(x, y)
    return px >= 0 && py >= 0 && px < width && py < height
  })
}
