import type { Picture } from '../picture.ts'
import type { Rectangle } from './rectangle.ts'

/**
 * Cuts a turned rectangle out of the picture, scaled to the given size, as BGR planes with values from -1 to 1
 * (what both the recogniser and the classifier take). Samples bilinearly, twice per side when shrinking.
 */
export function cropText(
  picture: Picture,
  rectangle: Rectangle,
  width: number,
  height: number,
): Float32Array {
  const values = new Float32Array(3 * width * height)
  const [stepX, stepY] = [rectangle.width / width, rectangle.height / height]
  const offsets = Math.max(stepX, stepY) > 1.6 ? [0.25, 0.75] : [0.5]
  const weight = 1 / (offsets.length * offsets.length * 127.5)
  values.fill(-1)
  for (const dy of offsets) {
    for (const dx of offsets) addSamples(picture, rectangle, { values, width, height, dx, dy, weight })
  }
  return values
}

interface Sampling {
  readonly values: Float32Array
  readonly width: number
  readonly height: number
  /** Where in its pixel a sample is taken (0 to 1) and how much it counts. */
  readonly dx: number
  readonly dy: number
  readonly weight: number
}

/** Adds one sample to every pixel; outside the picture its edge goes on. Plain loops: most of the time goes here. */
function addSamples(picture: Picture, rectangle: Rectangle, sampling: Sampling): void {
  const { values, width, height, dx, dy, weight } = sampling
  const { rgb, width: pictureWidth } = picture
  const cos = Math.cos(rectangle.angle)
  const sin = Math.sin(rectangle.angle)
  const lastX = picture.width - 1.001
  const lastY = picture.height - 1.001
  const plane = width * height
  for (let row = 0; row < height; row++) {
    const across = ((row + dy) / height - 0.5) * rectangle.height
    for (let column = 0; column < width; column++) {
      const along = ((column + dx) / width - 0.5) * rectangle.width
      const x = Math.min(Math.max(rectangle.x + along * cos - across * sin - 0.5, 0), lastX)
      const y = Math.min(Math.max(rectangle.y + along * sin + across * cos - 0.5, 0), lastY)
      const left = x | 0
      const top = y | 0
      const right = x - left
      const low = (y - top) * weight
      const high = weight - low
      const a = high - high * right
      const b = high * right
      const c = low - low * right
      const d = low * right
      const upper = (top * pictureWidth + left) * 3
      const lower = upper + pictureWidth * 3
      const index = row * width + column
      for (let channel = 0; channel < 3; channel++) {
        const target = (2 - channel) * plane + index
        const value =
          (rgb[upper + channel] ?? 0) * a +
          (rgb[upper + channel + 3] ?? 0) * b +
          (rgb[lower + channel] ?? 0) * c +
          (rgb[lower + channel + 3] ?? 0) * d
        values[target] = (values[target] ?? 0) + value
      }
    }
  }
}
