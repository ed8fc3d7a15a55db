import { openArchive } from '../archive.ts'
import type { UploadType } from '../file-type.ts'
import { refuse } from '../refuse.ts'
import { cleanGif } from './gif.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPdf } from './pdf.ts'
import { cleanPng } from './png.ts'
import { cleanTiff } from './tiff.ts'
import { cleanWebp } from './webp.ts'

/**
 * Walks the parts of a file and gives it back with those parts only that its pixels or pages need: no location, no
 * camera, no comments, nothing behind its end. Pixels are copied as they are. Refuses bombs and what is damaged.
 */
type Cleaner = (file: Buffer) => Buffer | Promise<Buffer>

const cleaners = {
  jpeg: cleanJpeg,
  png: cleanPng,
  webp: cleanWebp,
  gif: cleanGif,
  tiff: cleanTiff,
  pdf: cleanPdf,
  // The seals of an OFD cover its files byte by byte; that it is no bomb is seen from its contents.
  ofd: async (file) => {
    await openArchive(file)
    return file
  },
} as const satisfies Record<UploadType, Cleaner>

export async function cleanFile(type: UploadType, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await cleaners[type](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    // A length or a place that points outside the file.
    if (error instanceof RangeError) refuse('damaged')
    throw error
  }
}
