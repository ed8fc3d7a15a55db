import sharp from 'sharp'
import type { Random } from '../random.ts'
import type { Shot } from './level.ts'

interface Pixels {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

/** What lens, sensor and file format do: out of focus, smaller, grainy, compressed. */
export async function expose(random: Random, picture: Pixels, shot: Shot): Promise<Buffer> {
  const raw = { width: picture.width, height: picture.height, channels: 3 } as const
  let seen = sharp(picture.pixels, { raw })
  if (shot.blur >= 0.3) seen = seen.blur(shot.blur)
  if (shot.shrink < 1)
    seen = sharp(await seen.raw().toBuffer(), { raw }).resize(Math.round(picture.width * shot.shrink))
  const { data, info } = await seen.raw().toBuffer({ resolveWithObject: true })
  for (let index = 0; index < data.length; index++) {
    const grain = (random.next() + random.next() - 1) * shot.noise * 1.6
    data[index] = Math.max(0, Math.min(255, (data[index] ?? 0) + grain))
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .jpeg({ quality: shot.quality })
    .toBuffer()
}

/** EXIF orientations that phones write, with the clockwise turn that shows the picture upright. */
const orientations = { 3: 180, 6: 90, 8: 270 } as const
export type Orientation = keyof typeof orientations

/** Stores the picture turned, with the EXIF note of how to show it. */
export function storeTurned(jpeg: Uint8Array, orientation: Orientation): Promise<Buffer> {
  return sharp(jpeg)
    .rotate(360 - orientations[orientation])
    .withMetadata({ orientation })
    .jpeg({ quality: 88 })
    .toBuffer()
}
