import type { Picture } from '../picture.ts'
import { meanPower } from './spectrum.ts'

/** Side of the squares looked at, and where their middles lie in shares of the picture. */
const side = 256
const places = [
  [0.5, 0.5],
  [0.35, 0.35],
  [0.65, 0.65],
] as const
/** In smaller pictures the squares lie on each other, and rows of small print are waves themselves. */
const leastSide = 640
/** Every fourth row and column says enough. */
const step = 4
/** Slower waves than this many a square are print and shade. */
const slowest = 20
/** A peak is compared with the frequencies up to this far on both sides, but for the nearest, which it spills into. */
const reach = 14
const spill = 2
/** The blocks of a JPEG are 8 pixels wide: they make waves of their own at every multiple of this frequency. */
const blocks = side / 8
/** Waves of two pixels and a little more come from the making of the file, not from what was photographed. */
const fastest = 116
/**
 * How far a peak must stand out, in rows and in columns alike: 10 and more on photos of screens (pitch 1.15 to 2.2
 * pixels, turned up to 3 degrees), at most 4 on 67 pictures of paper, cloth, wood and real screenshots.
 */
const leastPeak = 8
/** Stripes go one way only: they must be alike everywhere, while paper has such a peak in single places. */
const sameFrequency = 2

interface Peak {
  readonly frequency: number
  /** How many times stronger than its surroundings. */
  readonly strength: number
}

interface Waves {
  readonly across: Peak
  readonly down: Peak
}

/** Whether a photo shows a screen: its dots make regular waves in most places of the picture. */
export function isScreenPhoto(picture: Picture): boolean {
  if (Math.min(picture.width, picture.height) < leastSide) return false
  const waves: Waves[] = []
  for (const [x, y] of places) {
    const square = greySquare(picture, x, y)
    const next = { across: peakOf(rowsOf(square)), down: peakOf(columnsOf(square)) }
    if (Math.max(next.across.strength, next.down.strength) >= leastPeak) waves.push(next)
    else if (waves.length === 0) return false
  }
  const dotted = waves.filter(({ across, down }) => Math.min(across.strength, down.strength) >= leastPeak)
  return (
    dotted.length >= 2 ||
    isStriped(waves.map(({ across }) => across)) ||
    isStriped(waves.map(({ down }) => down))
  )
}

function isStriped(peaks: readonly Peak[]): boolean {
  const frequencies = peaks.map(({ frequency }) => frequency)
  return (
    peaks.length === places.length &&
    peaks.every(({ strength }) => strength >= leastPeak) &&
    Math.max(...frequencies) - Math.min(...frequencies) <= sameFrequency
  )
}

function greySquare({ width, height, rgb }: Picture, x: number, y: number): Float32Array {
  const left = Math.round(x * (width - side))
  const top = Math.round(y * (height - side))
  const square = new Float32Array(side * side)
  for (let row = 0; row < side; row++) {
    let at = 3 * ((top + row) * width + left)
    for (let column = 0; column < side; column++, at += 3) {
      square[row * side + column] = 0.3 * (rgb[at] ?? 0) + 0.6 * (rgb[at + 1] ?? 0) + 0.1 * (rgb[at + 2] ?? 0)
    }
  }
  return square
}

function rowsOf(square: Float32Array): readonly Float32Array[] {
  return Array.from({ length: side / step }, (_, row) =>
    square.subarray(row * step * side, row * step * side + side),
  )
}

function columnsOf(square: Float32Array): readonly Float32Array[] {
  return Array.from({ length: side / step }, (_, column) =>
    Float32Array.from({ length: side }, (_, y) => square[y * side + column * step] ?? 0),
  )
}

/** The frequency that stands out most from its surroundings. */
function peakOf(rows: readonly Float32Array[]): Peak {
  const power = meanPower(rows)
  let highest: Peak = { frequency: 0, strength: 0 }
  for (let k = slowest; k <= fastest; k++) {
    if (Math.abs(k - blocks * Math.round(k / blocks)) <= 1) continue
    const around = [
      ...power.subarray(Math.max(0, k - reach), k - spill),
      ...power.subarray(k + spill + 1, k + reach + 1),
    ]
    const median = around.sort((a, b) => a - b)[Math.floor(around.length / 2)] ?? 0
    const strength = (power[k] ?? 0) / Math.max(1e-6, median)
    if (strength > highest.strength) highest = { frequency: k, strength }
  }
  return highest
}
