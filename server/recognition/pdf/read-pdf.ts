import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { mostPixels } from '#gate'
import { drawnSize, mostPagesSeen, type Paged, type PagedPage } from '../paged/paged.ts'
import type { Picture } from '../picture.ts'
import { textLines } from './text-layer.ts'

/** Thrown for a file that needs a password. */
export class EncryptedPdf extends Error {}

/** The library takes 50 MB and a while to load, so the first PDF does that. */
const loadLibrary = () => import('pdfjs-dist/legacy/build/pdf.mjs')

/** Opens a PDF: the text of its first pages at once, pictures of them when asked for. Programs in it never run. */
export async function openPdf(bytes: Uint8Array): Promise<Paged> {
  const document = await openDocument(bytes)
  const pages: PagedPage[] = []
  for (let number = 1; number <= Math.min(mostPagesSeen, document.numPages); number++) {
    pages.push(await openPage(document, await document.getPage(number)))
  }
  return { pages, total: document.numPages, close: () => document.destroy() }
}

async function openDocument(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await loadLibrary()
  const folder = new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'))
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: new URL('cmaps/', folder).href,
      cMapPacked: true,
      standardFontDataUrl: new URL('standard_fonts/', folder).href,
      wasmUrl: new URL('wasm/', folder).href,
      isEvalSupported: false,
      enableXfa: false,
      maxImageSize: mostPixels,
      verbosity: 0,
    }).promise
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new EncryptedPdf()
    throw error
  }
}

async function openPage(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PagedPage> {
  const natural = page.getViewport({ scale: 1 })
  const { width, height, scale } = drawnSize(natural.width, natural.height)
  const { transform } = page.getViewport({ scale })
  const { items } = await page.getTextContent()
  const runs = items.filter((item) => 'str' in item)
  return {
    lines: textLines(runs, transform, { width, height }),
    draw: () => drawPage(document, page, { width, height, scale }),
  }
}

async function drawPage(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  { width, height, scale }: ReturnType<typeof drawnSize>,
): Promise<Picture> {
  const { context } = createCanvas(document, width, height)
  const viewport = page.getViewport({ scale })
  await page.render({ canvas: null, canvasContext: context as never, viewport, background: '#ffffff' })
    .promise
  const { data } = context.getImageData(0, 0, width, height)
  return { width, height, rgb: dropAlpha(data) }
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
