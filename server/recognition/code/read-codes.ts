import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import { asSharp, type Picture } from '../picture.ts'

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
  const scaled = scale === 1 ? asSharp(picture) : asSharp(picture).resize(width, height, { fit: 'fill' })
  const rgba = await scaled.ensureAlpha().raw().toBuffer()
  const data = new Uint8ClampedArray(rgba.buffer as ArrayBuffer, rgba.byteOffset, rgba.length)
  const results = await readBarcodes(
    { width, height, data, colorSpace: 'srgb' },
    {
      formats: ['QRCode', 'Code128'],
      tryHarder: true,
      maxNumberOfSymbols: 6,
      textMode: 'Plain',
    },
  )
  return results
    .filter((result) => result.isValid && result.text !== '')
    .map((result) => toCode(result, scale))
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
