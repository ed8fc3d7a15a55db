import { randomUUID } from 'node:crypto'
import { decideRemoveUpload, decideUpload, type FileAdded, Refusal, type Upload } from '#dossier'
import { type Deed, isAllowed, notFound, requireAllowed } from '#permission'
import { UnreadableUpload } from '#recognition'
import type { Call, FileAnswer, Handlers } from './call.ts'
import { performCalled } from './called-act.ts'
import { type Filed, readFiled } from './filed.ts'
import type { FilingParts } from './parts.ts'
import { concernedBy } from './permission.ts'
import { requireSignatory, toPerson } from './person.ts'
import { viewDesk } from './view/desk-view.ts'
import { viewDossier, viewUpload } from './view/dossier-view.ts'

type Routes = 'addUpload' | 'addDeskUpload' | 'readUpload' | 'showUpload' | 'removeUpload'

/** Photographs and files as evidence: handed in from home or at the desk, followed, shown, taken back. */
export function handleUploads(parts: FilingParts): Pick<Handlers, Routes> {
  return {
    addUpload: async (call) =>
      viewDossier(parts, await addUpload(parts, call, { name: 'addUpload', deed: 'change', at: 'home' })),
    addDeskUpload: async (call) =>
      viewDesk(parts, await addUpload(parts, call, { name: 'addDeskUpload', deed: 'serve', at: 'desk' })),
    readUpload: async (call) => {
      const filed = await readFiled(parts, parts.database, call.params.dossier)
      requireAllowed(toPerson(requireSignatory(call), parts.keys), 'read', concernedBy(filed))
      return viewUpload(findUpload(filed, call.params.upload), filed.matter)
    },
    showUpload: (call) => showUpload(parts, call),
    removeUpload: async (call) => {
      const uploadId = call.params.upload ?? ''
      const filed = await performCalled(parts, call, {
        name: 'removeUpload',
        deed: 'change',
        key: call.query.key,
        content: { uploadId },
        decide: ({ dossier }) => decideRemoveUpload(dossier, uploadId),
      })
      return viewDossier(parts, filed)
    },
  }
}

interface Adding {
  readonly name: 'addUpload' | 'addDeskUpload'
  readonly deed: Deed
  readonly at: 'home' | 'desk'
}

async function addUpload(
  parts: FilingParts,
  call: Call<'addUpload' | 'addDeskUpload'>,
  adding: Adding,
): Promise<Filed> {
  const { key, material } = call.body
  // Nothing is kept for those who may not add it.
  const before = await readFiled(parts, parts.database, call.params.dossier)
  requireAllowed(toPerson(requireSignatory(call), parts.keys), adding.deed, concernedBy(before))
  const file = await keepFile(parts, call.file, material)
  const { sha256, name } = file
  return performCalled(parts, call, {
    name: adding.name,
    deed: adding.deed,
    key,
    content: { material, sha256, name },
    decide: ({ dossier, matter }) => decideUpload(dossier, matter, { ...file, at: adding.at }),
  })
}

const largest = 20 * 1024 * 1024
const longestName = 200

async function keepFile(
  { gate, evidence }: FilingParts,
  file: Call<'addUpload'>['file'],
  material: string,
): Promise<FileAdded> {
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
  const sha256 = await evidence.put(bytes)
  const name = [...file.name].slice(0, longestName).join('') || 'upload'
  return { uploadId: randomUUID(), material, name, mediaType, size: bytes.length, sha256 }
}

async function showUpload(parts: FilingParts, call: Call<'showUpload'>): Promise<FileAnswer> {
  const person = toPerson(requireSignatory(call), parts.keys)
  const filed = await readFiled(parts, parts.database, call.params.dossier)
  const concerned = concernedBy(filed)
  if (!isAllowed(person, 'read', concerned)) requireAllowed(person, 'read at the counter', concerned)
  const upload = findUpload(filed, call.params.upload)
  const bytes = await parts.evidence.get(upload.sha256)
  if (!bytes) throw notFound()
  if (!parts.reader) throw new Refusal('unavailable', notShown)
  try {
    const file = await parts.reader.upright(bytes)
    return { file, mediaType: 'image/jpeg', name: `${upload.id}.jpg` }
  } catch (error) {
    if (error instanceof UnreadableUpload) throw new Refusal('unavailable', error.problem.message)
    throw error
  }
}

/** What was sent is never sent back as it is: only a picture drawn anew holds nothing but the picture. */
const notShown = {
  zh: '这个文件现在不能显示图片',
  en: 'No picture of this file can be shown just now',
}

function findUpload({ dossier }: Filed, id: string | undefined): Upload {
  const upload = dossier.uploads.find((known) => known.id === id)
  if (upload) return upload
  throw new Refusal('not-found', {
    zh: '没有找到这份材料，可能已经删去',
    en: 'This paper was not found; it may have been removed',
  })
}
