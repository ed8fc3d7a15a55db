import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { Line } from './layout/line.ts'
import { EncryptedPdf, readPdf } from './pdf/read-pdf.ts'
import { decodePicture, type Picture, pixelLimit } from './picture.ts'
import { problem } from './problem.ts'
import type { ReadingProblem } from './reading.ts'

/** An upload opened: a picture, with print where the file carries text, or why it cannot be read. */
export interface Upload {
  readonly picture?: Picture
  readonly lines: readonly Line[]
  readonly problems: readonly ReadingProblem[]
}

const shortestSide = 240
const pictureTypes = new Set(['jpg', 'png', 'webp', 'avif', 'gif', 'tif', 'bmp'])
const iphoneTypes = new Set(['heic', 'heif'])

/** Opens an upload by what its bytes are, whatever its name says. Bad input becomes a problem, never an error. */
export async function openUpload(bytes: Uint8Array): Promise<Upload> {
  const type = (await fileTypeFromBuffer(bytes))?.ext ?? ''
  try {
    if (type === 'pdf') return await openPdf(bytes)
    if (iphoneTypes.has(type)) return refuse('heic')
    if (!pictureTypes.has(type)) return refuse(bytes.length === 0 ? 'unreadable-file' : 'unsupported-format')
    return await openPicture(bytes)
  } catch (error) {
    return refuse(error instanceof EncryptedPdf ? 'encrypted-pdf' : 'unreadable-file')
  }
}

async function openPicture(bytes: Uint8Array): Promise<Upload> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (width * height > pixelLimit) return refuse('too-large')
  if (Math.min(width, height) < shortestSide) return refuse('too-small')
  return { picture: await decodePicture(bytes), lines: [], problems: [] }
}

async function openPdf(bytes: Uint8Array): Promise<Upload> {
  const { picture, lines, pages } = await readPdf(bytes)
  return { picture, lines, problems: pages > 1 ? [problem('more-pages')] : [] }
}

function refuse(code: Parameters<typeof problem>[0]): Upload {
  return { lines: [], problems: [problem(code)] }
}
