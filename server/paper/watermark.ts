import sharp from 'sharp'
import { drawText } from './glyph.ts'

/** Letters are this share of the picture's longer side, so that they read the same at every size. */
const sizeShare = 0.021
const smallest = 12
const angle = -28
/** Free space between two marks, in letter heights. */
const gap = { along: 5, across: 4.2 }

/**
 * A copy of a picture with lines burnt in all over it: light enough to read the print beneath, dense enough that no
 * part of use can be cut out without them. The letters are outlines of the fonts that come along, so the machine needs
 * none. Returns a JPEG.
 */
export async function markCopy(picture: Uint8Array, lines: readonly string[]): Promise<Uint8Array> {
  const { width, height } = await sharp(picture).metadata()
  const size = Math.max(smallest, Math.max(width, height) * sizeShare)
  const overlay = await drawOverlay(lines, { width, height, size })
  return sharp(picture)
    .composite([{ input: Buffer.from(overlay) }])
    .jpeg({ quality: 82 })
    .toBuffer()
}

interface Sheet {
  readonly width: number
  readonly height: number
  readonly size: number
}

/** Dark letters with a light edge: seen on paper as well as on shadow. */
async function drawOverlay(lines: readonly string[], { width, height, size }: Sheet): Promise<string> {
  const drawn = await Promise.all(lines.map((line) => drawText(line, size)))
  const step = {
    x: Math.max(...drawn.map((line) => line.width)) + gap.along * size,
    y: lines.length * size * 1.35 + gap.across * size,
  }
  const mark = drawn
    .map(({ path }, row) => `<path d="${path}" transform="translate(0 ${(row * size * 1.35).toFixed(1)})"/>`)
    .join('')
  const uses = listPlaces({ width, height, size }, step)
    .map(([x, y]) => `<use href="#mark" x="${x.toFixed(1)}" y="${y.toFixed(1)}"/>`)
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><g id="mark">${mark}</g></defs>
    <g transform="translate(${width / 2} ${height / 2}) rotate(${angle})" fill="#5b1016" fill-opacity="0.22"
      stroke="#ffffff" stroke-opacity="0.22" stroke-width="${(size * 0.05).toFixed(2)}" paint-order="stroke">${uses}</g>
  </svg>`
}

/** Rows over the whole turned page, every other one shifted by half a step. */
function listPlaces({ width, height }: Sheet, step: { readonly x: number; readonly y: number }) {
  const reach = Math.hypot(width, height) / 2
  const places: (readonly [number, number])[] = []
  for (let row = 0, y = -reach; y < reach + step.y; row += 1, y += step.y) {
    for (let x = -reach - (row % 2) * (step.x / 2); x < reach; x += step.x) places.push([x, y])
  }
  return places
}
