import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Line } from '../layout/line.ts'
import type { Picture } from '../picture.ts'
import { textLines } from './text-layer.ts'

/** The first page with anything on it, drawn, and its print when the file carries text. */
export interface PdfPage {
  readonly picture: Picture
  readonly lines: readonly Line[]
  readonly pages: number
}

const drawnSide = 2000
const mostPagesTried = 3
/** Fewer characters than this are a scanner's stamp, not the page's text. */
const leastText = 20

/** Thrown for a file that needs a password. */
export class EncryptedPdf extends Error {}

export async function readPdf(bytes: Uint8Array): Promise<PdfPage> {
  const document = await openDocument(bytes)
  try {
    for (let number = 1; ; number++) {
      const page = await document.getPage(number)
      const read = await readPdfPage(document, page)
      const last = number >= Math.min(mostPagesTried, document.numPages)
      if (last || read.lines.length > 0 || !isBlank(read.picture)) return read
    }
  } finally {
    await document.destroy()
  }
}

async function openDocument(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const folder = new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'))
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: new URL('cmaps/', folder).href,
      cMapPacked: true,
      standardFontDataUrl: new URL('standard_fonts/', folder).href,
      wasmUrl: new URL('wasm/', folder).href,
      isEvalSupported: false,
      verbosity: 0,
    }).promise
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new EncryptedPdf()
    throw error
  }
}

async function readPdfPage(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PdfPage> {
  const natural = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: drawnSide / Math.max(natural.width, natural.height) })
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
  const canvas = createCanvas(document, width, height)
  const context = canvas.context
  await page.render({ canvas: null, canvasContext: context as never, viewport, background: '#ffffff' })
    .promise
  const { data } = context.getImageData(0, 0, width, height)
  const content = await page.getTextContent()
  const lines = textLines(
    content.items.filter((item) => 'str' in item),
    viewport.transform,
    { width, height },
  )
  const characters = lines.reduce((sum, line) => sum + line.glyphs.length, 0)
  return {
    picture: { width, height, rgb: dropAlpha(data) },
    lines: characters >= leastText ? lines : [],
    pages: document.numPages,
  }
}

/** What is used of a canvas; the types of the browser do not exist here. */
interface Drawing {
  readonly context: {
    getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray }
  }
}

/** pdfjs brings its own canvas; one of another version in the same process crashes it. */
function createCanvas(document: PDFDocumentProxy, width: number, height: number): Drawing {
  const factory = document.canvasFactory as { create(width: number, height: number): Drawing }
  return factory.create(width, height)
}

function dropAlpha(rgba: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3)
  for (let pixel = 0; pixel < rgba.length / 4; pixel++) {
    rgb[pixel * 3] = rgba[pixel * 4] ?? 255
    rgb[pixel * 3 + 1] = rgba[pixel * 4 + 1] ?? 255
    rgb[pixel * 3 + 2] = rgba[pixel * 4 + 2] ?? 255
  }
  return rgb
}

function isBlank(picture: Picture): boolean {
  return picture.rgb.every((value) => value > 250)
}
