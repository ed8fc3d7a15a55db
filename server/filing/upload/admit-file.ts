import { createHash, randomUUID } from 'node:crypto'
import { type FileAdded, Refusal } from '#dossier'
import type { Call } from '../call.ts'
import type { FilingParts } from '../parts.ts'

const largest = 20 * 1024 * 1024
const longestName = 200

/** A file as it was let in. */
export interface AdmittedFile {
  readonly added: FileAdded
  readonly bytes: Uint8Array
}

/** Lets a file that was sent through the gate; nothing is kept yet. */
export async function admitFile(
  { gate }: Pick<FilingParts, 'gate'>,
  file: Call<'addUpload'>['file'],
  material: string,
): Promise<AdmittedFile> {
  if (!file || file.bytes.length === 0) {
    throw new Refusal('invalid', {
      zh: '没有收到文件，请再选一次',
      en: 'No file arrived; please choose it again',
    })
  }
  if (file.bytes.length > largest) {
    throw new Refusal('too-large', {
      zh: '文件超过 20 MB，请压缩或重新拍照后再传',
      en: 'The file is larger than 20 MB; please make it smaller or take the picture again',
    })
  }
  const { bytes, mediaType } = await gate.admit(file.bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const name = [...file.name].slice(0, longestName).join('') || 'upload'
  return { bytes, added: { uploadId: randomUUID(), material, name, mediaType, size: bytes.length, sha256 } }
}
