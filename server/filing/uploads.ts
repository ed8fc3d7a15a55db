import {
  type DossierEvent,
  decideMoveUpload,
  decideRemoveUpload,
  decideRestoreUpload,
  decideUpload,
  unsorted,
} from '#dossier'
import { type Deed, requireAllowed } from '#permission'
import { holdEvidence } from '#store'
import type { Answer, Call, Handlers } from './call.ts'
import { performCalled } from './called-act.ts'
import { type Filed, readFiled } from './filed.ts'
import type { FilingParts } from './parts.ts'
import { concernedBy } from './permission.ts'
import { requireSignatory, toPerson } from './person.ts'
import { findOwnUpload } from './upload/find-upload.ts'
import { keepFile } from './upload/keep-file.ts'
import { showUpload } from './upload/show-upload.ts'
import { viewDesk } from './view/desk-view.ts'
import { viewDossier } from './view/dossier-view.ts'
import { listReadingQueue, viewUpload } from './view/upload-view.ts'

type Changes = 'removeUpload' | 'restoreUpload' | 'moveUpload'
type Routes = 'addUpload' | 'addDeskUpload' | 'readUpload' | 'showUpload' | Changes

/** Photographs and files as evidence: handed in from home or at the desk, followed, shown, moved, taken back. */
export function handleUploads(parts: FilingParts): Pick<Handlers, Routes> {
  return {
    addUpload: async (call) =>
      viewDossier(parts, await addUpload(parts, call, { name: 'addUpload', deed: 'change', at: 'home' })),
    addDeskUpload: async (call) =>
      viewDesk(parts, await addUpload(parts, call, { name: 'addDeskUpload', deed: 'serve', at: 'desk' })),
    readUpload: async (call) => {
      const filed = await readFiled(parts, parts.database, call.params.dossier)
      requireAllowed(toPerson(requireSignatory(call), parts.keys), 'read', concernedBy(filed))
      return viewUpload(findOwnUpload(filed, call.params.upload), filed, await listReadingQueue(parts, filed))
    },
    showUpload: (call) => showUpload(parts, call),
    removeUpload: (call) => {
      const uploadId = call.params.upload ?? ''
      const decide = ({ dossier }: Filed) => decideRemoveUpload(dossier, uploadId)
      return change(parts, call, { name: 'removeUpload', key: call.query.key, content: { uploadId }, decide })
    },
    restoreUpload: (call) => {
      const uploadId = call.params.upload ?? ''
      const decide = ({ dossier }: Filed) => decideRestoreUpload(dossier, uploadId)
      return change(parts, call, { name: 'restoreUpload', key: call.body.key, content: { uploadId }, decide })
    },
    moveUpload: (call) => {
      const content = { uploadId: call.params.upload ?? '', material: call.body.material }
      const decide = ({ dossier, matter }: Filed) => decideMoveUpload(dossier, matter, content)
      return change(parts, call, { name: 'moveUpload', key: call.body.key, content, decide })
    },
  }
}

async function change<R extends Changes>(
  parts: FilingParts,
  call: Pick<Call<R>, 'by' | 'params'>,
  act: {
    readonly name: R
    readonly key: string
    readonly content: unknown
    readonly decide: (filed: Filed) => readonly DossierEvent[]
  },
): Promise<Answer<'moveUpload'>> {
  return viewDossier(parts, await performCalled(parts, call, { ...act, deed: 'change' }))
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
  const { key, material = unsorted } = call.body
  // Nothing is kept for those who may not add it.
  const before = await readFiled(parts, parts.database, call.params.dossier)
  requireAllowed(toPerson(requireSignatory(call), parts.keys), adding.deed, concernedBy(before))
  const file = await keepFile(parts, call.file, material)
  const { sha256, name } = file.added
  return performCalled(parts, call, {
    name: adding.name,
    deed: adding.deed,
    key,
    content: { material, sha256, name },
    decide: async ({ tx, place, dossier, matter }) => {
      const events = decideUpload(dossier, matter, { ...file.added, at: adding.at })
      // The same picture may have been deleted for another dossier a moment ago; then it is written once more.
      await holdEvidence(tx, place, [sha256])
      if (!(await parts.evidence.has(sha256))) await parts.evidence.put(file.bytes)
      return events
    },
  })
}
