import sharp from 'sharp'
import { findFileType, mostPixels } from '#gate'
import type { DocumentKind } from './kind/kinds.ts'
import type { Line } from './layout/line.ts'
import { openOfd } from './ofd/open-ofd.ts'
import { choosePage } from './paged/choose-page.ts'
import type { Paged } from './paged/paged.ts'
import { EncryptedPdf, openPdf } from './pdf/read-pdf.ts'
import { decodePicture, type Picture } from './picture.ts'
import { problem } from './problem.ts'
import type { ReadingProblem } from './reading.ts'

/** An upload opened: a picture, with print where the file carries text, or why it cannot be read. */
export interface Upload {
  readonly picture?: Picture
  readonly lines: readonly Line[]
  readonly problems: readonly ReadingProblem[]
}

export interface OpenOptions {
  /** The kind asked for: of several pages the one that shows it is opened. */
  readonly expected?: DocumentKind | undefined
  /** Pixels the shorter side must have once opened; less cannot be read, but it can be shown. */
  readonly shortestSide?: number
}

const readableSide = 240

/** Opens an upload by what its bytes are, whatever its name says. Bad input becomes a problem, never an error. */
export async function openUpload(bytes: Uint8Array, options: OpenOptions = {}): Promise<Upload> {
  const upload = await open(bytes, options)
  const { shortestSide = readableSide } = options
  const { width, height } = upload.picture ?? { width: Infinity, height: Infinity }
  return Math.min(width, height) < shortestSide ? refuse('too-small') : upload
}

async function open(bytes: Uint8Array, options: OpenOptions): Promise<Upload> {
  try {
    const type = await findFileType(bytes)
    if (type === 'heic') return refuse('heic')
    if (type === 'pdf') return await openPage(await openPdf(bytes), options)
    if (type === 'ofd') return await openPage(await openOfd(bytes), options)
    if (type === undefined) return refuse(bytes.length === 0 ? 'unreadable-file' : 'unsupported-format')
    return await openPicture(bytes)
  } catch (error) {
    return refuse(error instanceof EncryptedPdf ? 'encrypted-pdf' : 'unreadable-file')
  }
}

async function openPicture(bytes: Uint8Array): Promise<Upload> {
  const { width, height, format, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (width * height > mostPixels) return refuse('too-large')
  const hasMore = format === 'tiff' && pages > 1
  return {
    picture: await decodePicture(bytes),
    lines: [],
    problems: hasMore ? [problem('more-pages')] : [],
  }
}

async function openPage(paged: Paged, { expected }: OpenOptions): Promise<Upload> {
  try {
    const { picture, lines, hasMore } = await choosePage(paged, expected)
    return { picture, lines, problems: hasMore ? [problem('more-pages')] : [] }
  } finally {
    await paged.close()
  }
}

function refuse(code: Parameters<typeof problem>[0]): Upload {
  return { lines: [], problems: [problem(code)] }
}
