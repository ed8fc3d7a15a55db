import { localDay, localMinute } from '#calendar'
import { Refusal, type Upload } from '#dossier'
import { markCopy } from '#paper'
import { isAllowed, notFound, requireAllowed } from '#permission'
import { findDocumentKind, UnreadableUpload } from '#recognition'
import { recordViewing } from '#store'
import type { Call, FileAnswer } from '../call.ts'
import { type Filed, readFiled } from '../filed.ts'
import type { FilingParts } from '../parts.ts'
import { concernedBy } from '../permission.ts'
import { requireSignatory, toPerson } from '../person.ts'
import { findOwnUpload, findUpload } from './find-upload.ts'

/**
 * Shows the picture of an upload. Applicants see their own as it is, also what they removed. Whoever looks for an office
 * gets a copy with a watermark of who, when and what for burnt in, and is logged first: what cannot be logged is not
 * shown.
 */
export async function showUpload(parts: FilingParts, call: Call<'showUpload'>): Promise<FileAnswer> {
  const person = toPerson(requireSignatory(call), parts.keys)
  const filed = await readFiled(parts, parts.database, call.params.dossier)
  const concerned = concernedBy(filed)
  const isTheirs = isAllowed(person, 'read', concerned)
  if (!isTheirs) requireAllowed(person, 'read at the counter', concerned)
  const upload = (isTheirs ? findOwnUpload : findUpload)(filed, call.params.upload)
  if (upload.erased) throw erased(localDay(upload.erased.at))
  const bytes = await parts.evidence.get(upload.sha256)
  if (!bytes) throw notFound()
  const upright = await findUpright(parts, bytes, upload)
  const file = isTheirs ? upright : await markViewed(parts, call, { filed, upload, upright })
  return { file, mediaType: 'image/jpeg', name: `${upload.id}.jpg` }
}

/** The copy for whoever looks for an office. */
async function markViewed(
  parts: FilingParts,
  call: Call<'showUpload'>,
  seen: { readonly filed: Filed; readonly upload: Upload; readonly upright: Uint8Array },
): Promise<Uint8Array> {
  const { id: viewer, name: viewerName, role, office } = requireSignatory(call)
  const { filed, upload, upright } = seen
  const at = parts.now().toISOString()
  const copy = await markCopy(upright, [
    `仅供${filed.matter.title.zh}办理使用`,
    `${office?.name ?? ''} ${viewerName} ${localMinute(at).replace('T', ' ')}`.trim(),
  ])
  const viewing = { item: upload.id, viewer, viewerName, role, office: office?.id, at }
  await recordViewing(parts.database, filed.place, viewing)
  return copy
}

/** What was sent is never sent back as it is: only a picture drawn anew holds nothing but the picture. */
async function findUpright(
  { reader }: FilingParts,
  bytes: Uint8Array,
  { documentKind }: Upload,
): Promise<Uint8Array> {
  if (!reader) throw new Refusal('unavailable', notShown)
  try {
    const kind = findDocumentKind(documentKind ?? '')
    return await reader.upright(bytes, kind && { expected: kind.id })
  } catch (error) {
    if (error instanceof UnreadableUpload) throw new Refusal('unavailable', error.problem.message)
    throw error
  }
}

const notShown = {
  zh: '这个文件现在不能显示图片',
  en: 'No picture of this file can be shown just now',
}

function erased(day: string): Refusal {
  return new Refusal('not-found', {
    zh: `照片已按规定删除（${day}）`,
    en: `The picture was deleted by rule on ${day}`,
  })
}
