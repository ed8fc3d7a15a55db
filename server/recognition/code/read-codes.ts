import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import { asSharp, type Picture, resizePicture } from '../picture.ts'

/** One QR code or barcode of the picture: its text as encoded and its four corners in picture pixels. */
export interface FoundCode {
  readonly format: 'qr' | 'barcode'
  readonly text: string
  readonly corners: readonly (readonly [x: number, y: number])[]
}

/** Pictures larger than this are shrunk for the first look; modules stay several pixels wide. */
const firstSide = 1800
const enlargedSide = 3200

let prepared = false

/** The decoder's WebAssembly comes from the package: by default it would be fetched from the network. */
function prepare(): void {
  if (prepared) return
  const file = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(file)).buffer } })
  prepared = true
}

/** Finds QR codes and Code 128 barcodes. */
export function readCodes(picture: Picture): Promise<FoundCode[]> {
  return readAtScale(picture, Math.min(1, firstSide / Math.max(picture.width, picture.height)))
}

/**
 * A second, slower look at the picture enlarged and sharpened, for kinds that should bear a code and showed none.
 * That finds barcodes on small pictures and dense codes on blurred ones.
 */
export async function readCodesEnlarged(picture: Picture): Promise<FoundCode[]> {
  const scale = Math.min(2, enlargedSide / Math.max(picture.width, picture.height))
  const sharpened = await asSharp(picture).sharpen({ sigma: 1.5, m1: 2, m2: 4 }).raw().toBuffer()
  return readAtScale({ ...picture, rgb: sharpened }, scale)
}

async function readAtScale(picture: Picture, scale: number): Promise<FoundCode[]> {
  prepare()
  const width = Math.round(picture.width * scale)
  const height = Math.round(picture.height * scale)
  const scaled = scale === 1 ? picture : await resizePicture(picture, width, height)
  const image = { width, height, data: toRgba(scaled) } as Parameters<typeof readBarcodes>[0]
  const results = await readBarcodes(image, {
    formats: ['QRCode', 'Code128'],
    tryHarder: true,
    maxNumberOfSymbols: 6,
    textMode: 'Plain',
  })
  return results
    .filter((result) => result.isValid && result.text !== '')
    .map((result) => toCode(result, scale))
}

function toRgba(picture: Picture): Uint8ClampedArray<ArrayBuffer> {
  const pixels = picture.width * picture.height
  const rgba = new Uint8ClampedArray(pixels * 4)
  for (let pixel = 0; pixel < pixels; pixel++) {
    rgba[pixel * 4] = picture.rgb[pixel * 3] ?? 0
    rgba[pixel * 4 + 1] = picture.rgb[pixel * 3 + 1] ?? 0
    rgba[pixel * 4 + 2] = picture.rgb[pixel * 3 + 2] ?? 0
    rgba[pixel * 4 + 3] = 255
  }
  return rgba
}

function toCode(result: ReadResult, scale: number): FoundCode {
  const { topLeft, topRight, bottomRight, bottomLeft } = result.position
  const corners = [topLeft, topRight, bottomRight, bottomLeft]
  return {
    format: result.format === 'QRCode' ? 'qr' : 'barcode',
    text: result.text,
    corners: corners.map(({ x, y }) => [x / scale, y / scale] as const),
  }
}
