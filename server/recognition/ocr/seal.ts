import { asSharp, type Picture, resizePicture, shareBytes } from '../picture.ts'
import { findRegions } from './region.ts'

/** Side of the small picture in which seals are looked for. */
const searchSide = 800
/** A seal takes between these shares of the picture's longer side and is about as high as wide. */
const smallestSeal = 0.045
const largestSeal = 0.3

/** How much redder than its surroundings ink must be: by a ratio, so that warm light and shade cancel out. */
const redRatio = 1.13

/** Seal ink is this bright in the red channel against its surroundings; brown or dark red print is darker. */
const inkBrightness = 0.74

interface Area {
  /** How red the paper itself looks in this light: red over the stronger of green and blue. */
  readonly tint: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * The same picture with red seal ink lifted off the print below it. Red ink is nearly as bright as paper in the red
 * channel while black print stays dark, so inside a seal's square the red channel alone is kept. Outside of seals
 * red print (labels, numbers) stays as it is.
 */
export async function liftSeals(picture: Picture): Promise<Picture> {
  const seals = await findSeals(picture)
  if (seals.length === 0) return picture
  const rgb = shareBytes(picture.rgb)
  for (const seal of seals) liftSeal(rgb, picture.width, seal)
  return { ...picture, rgb }
}

async function findSeals(picture: Picture): Promise<Area[]> {
  const scale = Math.min(1, searchSide / Math.max(picture.width, picture.height))
  const width = Math.round(picture.width * scale)
  const height = Math.round(picture.height * scale)
  const small = await resizePicture(picture, width, height)
  const surroundings = await asSharp(small)
    .blur(searchSide / 32)
    .raw()
    .toBuffer()
  const redness = new Float32Array(width * height)
  for (let pixel = 0; pixel < redness.length; pixel++) {
    const red = tintOf(small.rgb, pixel) > redRatio * tintOf(surroundings, pixel)
    const bright = (small.rgb[pixel * 3] ?? 0) > inkBrightness * (surroundings[pixel * 3] ?? 0)
    if (red && bright) spread(redness, pixel, width)
  }
  const side = Math.max(width, height)
  return findRegions(redness, width, height, 0.5)
    .map(({ outline }) => boundsOf(outline))
    .filter((bounds) => isSealShaped(bounds, side))
    .map((bounds) => ({
      tint: tintAround(surroundings, width, bounds),
      left: Math.max(0, Math.floor(bounds.left / scale) - 3),
      top: Math.max(0, Math.floor(bounds.top / scale) - 3),
      right: Math.min(picture.width, Math.ceil(bounds.right / scale) + 3),
      bottom: Math.min(picture.height, Math.ceil(bounds.bottom / scale) + 3),
    }))
}

/** Red over the stronger of green and blue: above 1 the warmer the colour. Near black it says nothing, hence 0. */
function tintOf(rgb: Uint8Array, pixel: number): number {
  const red = rgb[pixel * 3] ?? 0
  const green = rgb[pixel * 3 + 1] ?? 0
  const blue = rgb[pixel * 3 + 2] ?? 0
  return red < 60 ? 0 : red / Math.max(1, green, blue)
}

/** The tint of the paper: the least among points on the edge of the seal's square. */
function tintAround(surroundings: Uint8Array, width: number, bounds: Bounds): number {
  const corners = [
    [bounds.left, bounds.top],
    [bounds.right, bounds.top],
    [bounds.left, bounds.bottom],
    [bounds.right, bounds.bottom],
  ] as const
  const last = surroundings.length / 3 - 1
  return Math.min(...corners.map(([x, y]) => tintOf(surroundings, Math.min(last, y * width + x))))
}

/** Marks the pixel and its neighbours, so that a thin or broken ring holds together. */
function spread(map: Float32Array, pixel: number, width: number): void {
  for (const offset of [0, 1, -1, width, -width, 2, -2, 2 * width, -2 * width]) map[pixel + offset] = 1
}

type Bounds = Omit<Area, 'tint'>

function boundsOf(outline: readonly (readonly [number, number])[]): Bounds {
  const xs = outline.map(([x]) => x)
  const ys = outline.map(([, y]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

function isSealShaped(bounds: Bounds, side: number): boolean {
  const width = bounds.right - bounds.left
  const height = bounds.bottom - bounds.top
  const longer = Math.max(width, height)
  const shorter = Math.min(width, height)
  return longer >= smallestSeal * side && longer <= largestSeal * side && shorter >= 0.5 * longer
}

function liftSeal(rgb: Uint8Array, width: number, seal: Area): void {
  const threshold = redRatio * seal.tint
  const { ink, paper } = redLevels(rgb, width, seal, threshold)
  const gain = paper / Math.max(1, ink)
  for (let y = seal.top; y < seal.bottom; y++) {
    for (let x = seal.left; x < seal.right; x++) {
      const pixel = y * width + x
      const red = rgb[pixel * 3] ?? 0
      const value = tintOf(rgb, pixel) > threshold ? Math.min(paper, red * gain) : red
      rgb.fill(value, pixel * 3, pixel * 3 + 3)
    }
  }
}

/** How bright the seal's ink and the paper around it are in the red channel. */
function redLevels(
  rgb: Uint8Array,
  width: number,
  seal: Area,
  threshold: number,
): { ink: number; paper: number } {
  const ink: number[] = []
  const paper: number[] = []
  for (let y = seal.top; y < seal.bottom; y += 2) {
    for (let x = seal.left; x < seal.right; x += 2) {
      const pixel = y * width + x
      const levels = tintOf(rgb, pixel) > threshold ? ink : paper
      levels.push(rgb[pixel * 3] ?? 0)
    }
  }
  return { ink: quantile(ink, 0.7, 200), paper: quantile(paper, 0.7, 230) }
}

function quantile(values: number[], share: number, otherwise: number): number {
  values.sort((a, b) => a - b)
  return values[Math.floor(values.length * share)] ?? otherwise
}
