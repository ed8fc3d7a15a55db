import sharp, { type OverlayOptions, type Sharp } from 'sharp'
import { mostPixels } from '#gate'
import { drawText } from '#paper'
import type { drawnSize } from '../paged/paged.ts'
import type { Picture } from '../picture.ts'
import { readBitmap } from './bitmap.ts'
import type { Matrix, PageObject, PlacedCharacter } from './objects.ts'
import type { PackageFile } from './package.ts'
import type { Colour } from './paint.ts'

type DrawnSize = ReturnType<typeof drawnSize>

const mostImages = 60
/** Size at which glyphs are outlined before they are scaled to their own. */
const outlineSize = 100

/**
 * A page as people see it: its pictures, lines and print in the fonts that come along, in the order they are laid over
 * each other.
 */
export async function drawPage(
  objects: readonly PageObject[],
  media: ReadonlyMap<string, PackageFile>,
  size: DrawnSize,
): Promise<Picture> {
  const { width, height } = size
  await outlineAll(objects)
  let rgb: Buffer = Buffer.alloc(3 * width * height, 255)
  for (const layer of layersOf(objects)) {
    const drawn =
      layer.kind === 'image'
        ? await placeImage(media.get(layer.media), layer.matrix, size)
        : await drawVectors(layer.objects, size)
    if (drawn === undefined) continue
    const sheet = sharp(rgb, { raw: { width, height, channels: 3 } })
    rgb = await sheet.composite([drawn]).removeAlpha().raw().toBuffer()
  }
  return { width, height, rgb }
}

type Image = Extract<PageObject, { kind: 'image' }>
type Vector = Exclude<PageObject, Image>
type Layer = Image | { readonly kind: 'vectors'; readonly objects: Vector[] }

/** Pictures by themselves, and what is drawn between them together. */
function layersOf(objects: readonly PageObject[]): Layer[] {
  const layers: Layer[] = []
  let images = 0
  for (const object of objects) {
    const last = layers.at(-1)
    if (object.kind !== 'image') {
      if (last?.kind === 'vectors') last.objects.push(object)
      else layers.push({ kind: 'vectors', objects: [object] })
    } else if (images++ < mostImages) layers.push(object)
  }
  return layers
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
  objects: readonly Vector[],
  { width, height, scale }: DrawnSize,
): Promise<OverlayOptions> {
  const drawn = await Promise.all(objects.map(drawObject))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g transform="scale(${scale})">${drawn.join('')}</g></svg>`
  return { input: Buffer.from(svg), left: 0, top: 0 }
}

/** All characters of the page at once: one by one every font would be cut for each. */
async function outlineAll(objects: readonly PageObject[]): Promise<void> {
  const characters = objects.flatMap((object) =>
    object.kind === 'text' ? object.characters.map(({ char }) => char) : [],
  )
  await drawText([...new Set(characters)].join(''), outlineSize)
}

async function drawObject(object: Vector, index: number): Promise<string> {
  const { matrix, fill, stroke, clips } = object
  const shape =
    object.kind === 'path' ? `<path d="${object.data}"/>` : await drawCharacters(object.characters)
  const line = stroke === undefined ? '' : ` stroke="${css(stroke.colour)}" stroke-width="${stroke.width}"`
  const names = clips.map((_, clip) => `clip-${index}-${clip}`)
  const areas = clips.map((data, clip) => `<clipPath id="${names[clip]}"><path d="${data}"/></clipPath>`)
  const clipped = names.reduce((inner, name) => `<g clip-path="url(#${name})">${inner}</g>`, shape)
  return `<g transform="matrix(${matrix.join(' ')})" fill="${fill === undefined ? 'none' : css(fill)}"${line}>${areas.join('')}${clipped}</g>`
}

async function drawCharacters(characters: readonly PlacedCharacter[]): Promise<string> {
  const glyphs = await Promise.all(
    characters.map(async ({ char, x, y, size, stretch }) => {
      const { path } = await drawText(char, outlineSize)
      const share = size / outlineSize
      return `<path d="${path}" transform="translate(${x} ${y}) scale(${share * stretch} ${share})"/>`
    }),
  )
  return glyphs.join('')
}

function css([red, green, blue, opacity]: Colour): string {
  return `rgba(${red},${green},${blue},${opacity})`
}
