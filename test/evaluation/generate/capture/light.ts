import type { Random } from '../random.ts'
import type { Shot } from './level.ts'

/** Shades, reflects and interferes, one pixel at a time, in place. */
export type Light = (pixels: Uint8Array, at: number, x: number, y: number) => void

/** Light that falls from one side, a soft shadow, reflections, and the grid of a screen (moire). */
export function makeLight(
  random: Random,
  { width, height }: { readonly width: number; readonly height: number },
  { light: [least, most], glares, moire }: Shot,
): Light {
  const angle = random.next() * 2 * Math.PI
  const [gx, gy] = [Math.cos(angle) / width, Math.sin(angle) / height]
  const [fx, fy] = [0.29 + random.next() * 0.08, (random.next() - 0.5) * 0.04]
  const tint = [1 + (random.next() - 0.5) * 0.06, 1, 1 + (random.next() - 0.5) * 0.1]
  return (pixels, at, x, y) => {
    const across = Math.max(0, Math.min(1, 0.5 + gx * (x - width / 2) + gy * (y - height / 2)))
    const shade = least + (most - least) * across
    let glare = 0
    for (const spot of glares) {
      const [dx, dy] = [(x / width - spot.x) / spot.width, (y / height - spot.y) / spot.height]
      glare += spot.strength * Math.exp(-(dx * dx + dy * dy))
    }
    const white = Math.min(1, glare)
    for (let channel = 0; channel < 3; channel++) {
      const grid = moire === 0 ? 1 : 1 + moire * Math.sin(2 * Math.PI * (x * fx + y * fy + channel / 3))
      const lit = (pixels[at + channel] ?? 0) * shade * grid * (tint[channel] ?? 1)
      pixels[at + channel] = Math.max(0, Math.min(255, lit + (250 - lit) * white))
    }
  }
}
