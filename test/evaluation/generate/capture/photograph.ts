import sharp from 'sharp'
import type { Random } from '../random.ts'
import { bendPaper } from './crease.ts'
import { expose } from './lens.ts'
import type { Shot } from './level.ts'
import { makeLight } from './light.ts'
import { type Placed, place } from './place.ts'
import { drawSurface } from './surface.ts'

export interface Photograph {
  readonly jpeg: Buffer
  readonly placed: Placed
}

/** Lays a flat sheet (PNG with transparency around it) on a table and takes a picture of it. */
export async function photograph(random: Random, png: Uint8Array, shot: Shot): Promise<Photograph> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const placed = place(random, info, shot)
  const { width, height, projection } = placed
  const pixels = await drawSurface(random, width, height)
  const bend = bendPaper(random, info, shot)
  const light = makeLight(random, placed, shot)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = projection.toSheet(x, y)
      const inside = u > -2 && v > -2 && u < info.width + 1 && v < info.height + 1
      const paper = inside ? bend(u, v) : undefined
      const at = (y * width + x) * 3
      if (paper) blend(pixels, at, { data, width: info.width, height: info.height }, paper)
      light(pixels, at, x, y)
    }
  }
  return { jpeg: await expose(random, { pixels, width, height }, shot), placed }
}

interface Flat {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** Lays the sheet's colour at a place between its pixels over the picture's pixel. */
function blend(
  pixels: Uint8Array,
  at: number,
  flat: Flat,
  { x, y, light }: { x: number; y: number; light: number },
): void {
  const [x0, y0] = [Math.floor(x), Math.floor(y)]
  const [fx, fy] = [x - x0, y - y0]
  let alpha = 0
  const sum = [0, 0, 0]
  for (let corner = 0; corner < 4; corner++) {
    const [px, py] = [x0 + (corner & 1), y0 + (corner >> 1)]
    if (px < 0 || py < 0 || px >= flat.width || py >= flat.height) continue
    const weight = (corner & 1 ? fx : 1 - fx) * (corner >> 1 ? fy : 1 - fy)
    const from = (py * flat.width + px) * 4
    const opacity = (weight * (flat.data[from + 3] ?? 0)) / 255
    alpha += opacity
    for (let channel = 0; channel < 3; channel++) {
      sum[channel] = (sum[channel] ?? 0) + opacity * (flat.data[from + channel] ?? 0)
    }
  }
  for (let channel = 0; channel < 3; channel++) {
    const under = pixels[at + channel] ?? 0
    pixels[at + channel] = Math.max(0, Math.min(255, under * (1 - alpha) + (sum[channel] ?? 0) * light))
  }
}
