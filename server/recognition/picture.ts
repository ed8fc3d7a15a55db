import sharp, { type Sharp } from 'sharp'
import { mostPixels } from '#gate'
import type { Box } from './layout/line.ts'

// No picture comes twice: nothing of one is kept for the next.
sharp.cache(false)

/** A decoded picture: rows of RGB bytes, upright as the camera meant it (EXIF applied), metadata gone. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
  /** The file broke off: what did not arrive is grey or coarse. */
  readonly isIncomplete?: boolean
}

/** Longest side kept for reading: the small print of a page photographed whole is still about 20 pixels high. */
const workingSide = 3200

/** Opens a picture; of a file that breaks off, what arrived. Rejects when nothing can be made of the bytes. */
export async function decodePicture(bytes: Uint8Array): Promise<Picture> {
  try {
    return await decode(bytes, 'truncated')
  } catch {
    return { ...(await decode(bytes, 'none')), isIncomplete: true }
  }
}

async function decode(bytes: Uint8Array, failOn: 'truncated' | 'none'): Promise<Picture> {
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize(workingSide, workingSide, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, rgb: shareBytes(data) }
}

/** A copy in memory that all threads see: sending a picture to those that read its lines then copies nothing. */
export function shareBytes(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}

export async function resizePicture(picture: Picture, width: number, height: number): Promise<Picture> {
  const { data } = await asSharp(picture)
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width, height, rgb: data }
}

/** The part of a picture inside a box given in shares of it. */
export async function cutPicture(picture: Picture, [x, y, width, height]: Box): Promise<Picture> {
  const left = Math.min(picture.width - 1, Math.max(0, Math.floor(x * picture.width)))
  const top = Math.min(picture.height - 1, Math.max(0, Math.floor(y * picture.height)))
  const area = {
    left,
    top,
    width: Math.max(1, Math.min(picture.width - left, Math.round(width * picture.width))),
    height: Math.max(1, Math.min(picture.height - top, Math.round(height * picture.height))),
  }
  const rgb = await asSharp(picture).extract(area).raw().toBuffer()
  return { width: area.width, height: area.height, rgb }
}

/** JPEG for showing: turned upright, at most 1600 pixels, without metadata. */
export function encodePicture(picture: Picture, turn: number): Promise<Buffer> {
  return asSharp(picture)
    .rotate(turn)
    .resize(1600, 1600, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 82 })
    .toBuffer()
}

export function asSharp(picture: Picture): Sharp {
  return sharp(picture.rgb, { raw: { width: picture.width, height: picture.height, channels: 3 } })
}
