import sharp from 'sharp'
import type { Plane } from '../fault/plane.ts'

/** A stretch of strokes in place of print, 30 pixels high. */
export interface Stretch {
  readonly left: number
  readonly top: number
  readonly width: number
  /** Standard deviation of the blur in pixels; sharp when absent. */
  readonly blur?: number
}

const side = 1000
const height = 30
/** White round a stretch for its blur to run into. */
const margin = 20

/**
 * A page of 1,000 × 1,000 pixels on paper of level 220 with ink of level 40; `glare` is a reflection of 100 pixels
 * round a point, from which the page comes back over another 40.
 */
export async function makePlane(
  print: readonly Stretch[],
  glare?: readonly [x: number, y: number],
): Promise<Plane> {
  const stretches = await Promise.all(print.map(drawStretch))
  const spots = glare === undefined ? [] : [{ input: drawGlare(glare), left: 0, top: 0 }]
  const page = sharp({ create: { width: side, height: side, channels: 3, background: '#dcdcdc' } })
  const levels = await sharp(
    await page
      .composite([...stretches, ...spots])
      .png()
      .toBuffer(),
  )
    .extractChannel('green')
    .raw()
    .toBuffer()
  return { width: side, height: side, levels, scale: 1 }
}

async function drawStretch({ left, top, width, blur }: Stretch) {
  const strokes = Array.from({ length: Math.floor(width / 16) }, (_, index) => {
    return `<rect x="${margin + 16 * index + 4}" y="${margin}" width="5" height="${height}" fill="#282828"/>`
  })
  const image = sharp(
    svg(
      width + 2 * margin,
      height + 2 * margin,
      `<rect width="100%" height="100%" fill="#dcdcdc"/>${strokes.join('')}`,
    ),
  )
  const input = await (blur === undefined ? image : image.blur(blur)).png().toBuffer()
  return { input, left: left - margin, top: top - margin }
}

function drawGlare([x, y]: readonly [number, number]): Buffer {
  const stops = '<stop offset=".7" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/>'
  return svg(
    side,
    side,
    `<radialGradient id="g">${stops}</radialGradient><circle cx="${x}" cy="${y}" r="140" fill="url(#g)"/>`,
  )
}

function svg(width: number, depth: number, body: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${depth}">${body}</svg>`,
  )
}
