import { fileTypeFromBuffer } from 'file-type'
import { Refusal } from '#dossier'
import { openArchive } from './archive.ts'

/** The kinds of file that are wanted, with the type they are kept and shown under. */
export const mediaTypes = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  tiff: 'image/tiff',
  pdf: 'application/pdf',
  ofd: 'application/ofd',
} as const

export type UploadType = keyof typeof mediaTypes

const typesByExtension: Readonly<Record<string, UploadType | 'heic'>> = {
  jpg: 'jpeg',
  png: 'png',
  apng: 'png',
  webp: 'webp',
  gif: 'gif',
  tif: 'tiff',
  pdf: 'pdf',
  heic: 'heic',
  heif: 'heic',
}

const zipStart = [0x50, 0x4b, 0x03, 0x04]

/**
 * What a file is by its bytes, whatever its name or sender says; undefined for what nobody wants here. `heic` is a
 * picture that cannot be read: whoever sends it is told how to make one that can.
 */
export async function findFileType(bytes: Uint8Array): Promise<UploadType | 'heic' | undefined> {
  if (zipStart.every((byte, index) => bytes[index] === byte)) return (await isOfd(bytes)) ? 'ofd' : undefined
  return typesByExtension[(await fileTypeFromBuffer(bytes))?.ext ?? '']
}

/** GB/T 33190: a zip whose entry is `OFD.xml`. One that is a bomb as well is told so, not taken for something else. */
async function isOfd(bytes: Uint8Array): Promise<boolean> {
  try {
    return (await openArchive(bytes)).names.includes('OFD.xml')
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid') return false
    throw error
  }
}
