import sharp from 'sharp'
import type { Random } from '../random.ts'

const surfaces = {
  wood: { colors: ['#8a6a45', '#b08a5c', '#5b4030', '#c8b493'], grain: [7, 160], depth: 30 },
  fabric: { colors: ['#4c5a6e', '#6e4a52', '#31404c', '#7c7f72'], grain: [130, 90], depth: 22 },
  stone: { colors: ['#8d8d8a', '#5c5c60', '#b3b0a8', '#3d4042'], grain: [26, 18], depth: 26 },
  plain: { colors: ['#c9cdd2', '#7d8894', '#e6e3dc', '#20242a'], grain: [5, 4], depth: 12 },
} as const
const names = ['wood', 'fabric', 'stone', 'plain'] as const

/** RGB pixels of a table top: a colour with soft random grain. */
export async function drawSurface(random: Random, width: number, height: number): Promise<Uint8Array> {
  const { colors, grain, depth } = surfaces[random.pick(names)]
  const [across, down] = grain
  const noise = Uint8Array.from({ length: across * down }, () => random.integer(0, 255))
  const grey = await sharp(noise, { raw: { width: across, height: down, channels: 1 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer()
  const base = Number.parseInt(random.pick(colors).slice(1), 16)
  const rgb = [base >> 16, (base >> 8) & 255, base & 255]
  const pixels = new Uint8Array(width * height * 3)
  const channels = grey.length / (width * height)
  for (let index = 0; index < width * height; index++) {
    const lift = ((grey[index * channels] ?? 128) / 255 - 0.5) * depth
    for (let channel = 0; channel < 3; channel++) {
      pixels[index * 3 + channel] = Math.max(0, Math.min(255, (rgb[channel] ?? 0) + lift))
    }
  }
  return pixels
}
