import type { Box } from '../layout/line.ts'
import type { QuarterTurn } from '../ocr/read-page.ts'
import { asSharp, type Picture } from '../picture.ts'

/** The upright page in grey (its green light, which is most of it and quick to take), small enough to be looked at in a few milliseconds. */
export interface Plane {
  readonly width: number
  readonly height: number
  readonly levels: Uint8Array
  /** Pixels of the plane for one of the picture. */
  readonly scale: number
}

/** Pixels `left` up to but not including `right`, `top` up to but not including `bottom`. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const longestSide = 1600

export async function takePlane(picture: Picture, turn: QuarterTurn): Promise<Plane> {
  const { data, info } = await asSharp(picture)
    .rotate(turn)
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .extractChannel('green')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const scale = Math.max(info.width, info.height) / Math.max(picture.width, picture.height)
  return { width: info.width, height: info.height, levels: data, scale }
}

/** The pixels of a box, never outside the plane. */
export function areaOf({ width, height }: Pick<Plane, 'width' | 'height'>, [x, y, w, h]: Box): Area {
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)))
  return {
    left: clamp(x * width, width),
    top: clamp(y * height, height),
    right: clamp((x + w) * width, width),
    bottom: clamp((y + h) * height, height),
  }
}
