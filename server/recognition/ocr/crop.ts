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
  const [cos, sin] = [Math.cos(rectangle.angle), Math.sin(rectangle.angle)]
  const [stepX, stepY] = [rectangle.width / width, rectangle.height / height]
  const offsets = Math.max(stepX, stepY) > 1.6 ? [0.25, 0.75] : [0.5]
  const weight = 1 / (offsets.length * offsets.length * 127.5)
  const plane = width * height
  const sample = new Float32Array(3)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      sample.fill(0)
      for (const dy of offsets) {
        for (const dx of offsets) {
          const along = (column + dx) * stepX - rectangle.width / 2
          const across = (row + dy) * stepY - rectangle.height / 2
          addSample(
            picture,
            rectangle.x + along * cos - across * sin,
            rectangle.y + along * sin + across * cos,
            sample,
          )
        }
      }
      const index = row * width + column
      values[index] = (sample[2] ?? 0) * weight - 1
      values[plane + index] = (sample[1] ?? 0) * weight - 1
      values[2 * plane + index] = (sample[0] ?? 0) * weight - 1
    }
  }
  return values
}

/** Adds the colour at a point; outside the picture its edge goes on. */
function addSample(picture: Picture, x: number, y: number, sum: Float32Array): void {
  const { width, height, rgb } = picture
  const px = Math.min(Math.max(x - 0.5, 0), width - 1.001)
  const py = Math.min(Math.max(y - 0.5, 0), height - 1.001)
  const [left, top] = [Math.floor(px), Math.floor(py)]
  const [fx, fy] = [px - left, py - top]
  const upper = (top * width + left) * 3
  const lower = upper + width * 3
  for (let channel = 0; channel < 3; channel++) {
    const a = rgb[upper + channel] ?? 0
    const b = rgb[upper + 3 + channel] ?? 0
    const c = rgb[lower + channel] ?? 0
    const d = rgb[lower + 3 + channel] ?? 0
    const value = (a * (1 - fx) + b * fx) * (1 - fy) + (c * (1 - fx) + d * fx) * fy
    sum[channel] = (sum[channel] ?? 0) + value
  }
}
