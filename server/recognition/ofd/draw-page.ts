import sharp, { type OverlayOptions, type Sharp } from 'sharp'
import { mostPixels } from '#gate'
import { drawText } from '#paper'
import type { drawnSize } from '../paged/paged.ts'
import type { Picture } from '../picture.ts'
import { readBitmap } from './bitmap.ts'
import type { Colour, Matrix, PageObject } from './objects.ts'
import type { PackageFile } from './package.ts'

type DrawnSize = ReturnType<typeof drawnSize>

const mostImages = 60
/** Size at which glyphs are outlined before they are scaled to their own. */
const outlineSize = 100

/** A page as people see it: its pictures, then its lines and print in the fonts that come along. */
export async function drawPage(
  objects: readonly PageObject[],
  media: ReadonlyMap<string, PackageFile>,
  size: DrawnSize,
): Promise<Picture> {
  const { width, height } = size
  const sheet = sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
  const images = objects.filter((object) => object.kind === 'image').slice(0, mostImages)
  const placed = await Promise.all(
    images.map(({ matrix, media: id }) => placeImage(media.get(id), matrix, size)),
  )
  const print = { input: Buffer.from(await drawVectors(objects, size)), left: 0, top: 0 }
  const layers = [...placed.filter((layer) => layer !== undefined), print]
  return { width, height, rgb: await sheet.composite(layers).removeAlpha().raw().toBuffer() }
}

/** A picture laid over its place on the page; one that cannot be read leaves its place empty. */
async function placeImage(
  file: PackageFile | undefined,
  [a, , , d, e, f]: Matrix,
  { width, height, scale }: DrawnSize,
): Promise<OverlayOptions | undefined> {
  const [left, top] = [Math.max(0, Math.round(e * scale)), Math.max(0, Math.round(f * scale))]
  const size = {
    width: Math.min(width - left, Math.round(a * scale)),
    height: Math.min(height - top, Math.round(d * scale)),
  }
  if (file === undefined || size.width < 1 || size.height < 1) return undefined
  try {
    const image = openImage(file.bytes).resize({ ...size, fit: 'fill', kernel: 'nearest' })
    return { input: await image.png().toBuffer(), left, top }
  } catch {
    return undefined
  }
}

function openImage(bytes: Buffer): Sharp {
  const bitmap = readBitmap(bytes)
  if (bitmap === undefined) return sharp(bytes, { limitInputPixels: mostPixels })
  return sharp(bitmap.rgb, { raw: { width: bitmap.width, height: bitmap.height, channels: 3 } })
}

async function drawVectors(
  objects: readonly PageObject[],
  { width, height, scale }: DrawnSize,
): Promise<string> {
  await outlineAll(objects)
  const drawn = await Promise.all(objects.map(drawObject))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g transform="scale(${scale})">${drawn.join('')}</g></svg>`
}

/** All characters of the page at once: one by one every font would be cut for each. */
async function outlineAll(objects: readonly PageObject[]): Promise<void> {
  const characters = objects.flatMap((object) =>
    object.kind === 'text' ? object.characters.map(({ char }) => char) : [],
  )
  await drawText([...new Set(characters)].join(''), outlineSize)
}

async function drawObject(object: PageObject): Promise<string> {
  if (object.kind === 'image') return ''
  const transform = `matrix(${object.matrix.join(' ')})`
  if (object.kind === 'path') {
    const { data, stroke, fill } = object
    const line = stroke === undefined ? '' : ` stroke="${css(stroke.colour)}" stroke-width="${stroke.width}"`
    return `<path transform="${transform}" d="${data}" fill="${fill === undefined ? 'none' : css(fill)}"${line}/>`
  }
  const glyphs = await Promise.all(
    object.characters.map(async ({ char, x, y, size, stretch }) => {
      const { path } = await drawText(char, outlineSize)
      const share = size / outlineSize
      return `<path d="${path}" transform="translate(${x} ${y}) scale(${share * stretch} ${share})"/>`
    }),
  )
  return `<g transform="${transform}" fill="${css(object.colour)}">${glyphs.join('')}</g>`
}

function css([red, green, blue]: Colour): string {
  return `rgb(${red},${green},${blue})`
}
