import sharp from 'sharp'
import type { Random } from './random.ts'
import type { SetPage } from './sheet.ts'

/** How a picture was taken, from a clean scan to several faults at once. */
export const levels = ['clean', 'rot', 'rot90', 'rot180', 'photo', 'lowres', 'blur', 'glare', 'hard'] as const
export type Level = (typeof levels)[number]

/** The page lying on a table, seen by a camera: turned, tilted, lit unevenly. */
export function layScene(page: SetPage, level: Level, random: Random): string {
  if (level === 'clean') return `<body style="margin:0">${page.html}</body>`
  const tilted = level === 'photo' || level === 'hard'
  const angle = level === 'rot' ? random.pick([-1, 1]) * random.integer(3, 13) : random.next() * 6 - 3
  const turn =
    level === 'rot180'
      ? 180
      : level === 'rot90'
        ? random.pick([90, 270])
        : level === 'hard'
          ? random.pick([0, 90, 180])
          : 0
  const tilt = tilted
    ? `perspective(2400px) rotateX(${random.next() * 24 - 12}deg) rotateY(${random.next() * 24 - 12}deg)`
    : ''
  const table = random.pick(['#8a6a45', '#6f7a85', '#3d4a5c', '#b9b4a8', '#4c5a4a'])
  const shade = `linear-gradient(${random.integer(0, 360)}deg, rgba(0,0,0,${level === 'hard' ? 0.45 : 0.25}), transparent 60%)`
  const spot = `radial-gradient(ellipse ${random.integer(8, 16)}% ${random.integer(5, 10)}% at ${random.integer(25, 75)}% ${random.integer(25, 75)}%, rgba(255,255,255,.9), transparent)`
  const light = level === 'glare' || level === 'hard' ? `${spot}, ${shade}` : shade
  return `<style>html{background:${table}} body{margin:0} .scene{position:relative;display:grid;place-items:center;padding:${turn % 180 === 90 ? '460px 420px' : '130px 120px'};width:max-content}
    .laid{transform:${tilt} rotate(${turn + angle}deg);box-shadow:0 6px 30px rgba(0,0,0,.5)} .light{position:absolute;inset:0;background:${light}}</style>
    <div class="scene"><div class="laid">${page.html}</div><div class="light"></div></div>`
}

/** What lens, sensor and file format do to the picture. */
export async function expose(png: Uint8Array, level: Level, random: Random): Promise<Buffer> {
  const { width = 1000 } = await sharp(png).metadata()
  const scale = level === 'lowres' ? 0.5 + random.next() * 0.12 : level === 'hard' ? 0.75 : 1
  const blur =
    level === 'blur' ? 1.3 + random.next() * 0.6 : level === 'hard' ? 0.8 : level === 'photo' ? 0.5 : 0
  const noise = level === 'clean' ? 0 : level === 'hard' ? 14 : 6
  let picture = sharp(png).resize(Math.round(width * scale))
  if (blur > 0) picture = picture.blur(blur)
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  for (let index = 0; index < data.length; index++) {
    data[index] = Math.max(0, Math.min(255, (data[index] ?? 0) + (random.next() - 0.5) * 2 * noise))
  }
  const quality = level === 'hard' ? 45 : level === 'lowres' ? 60 : 82
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer()
}
