import {
  type DossierEvent,
  decideMoveUpload,
  decideRemoveUpload,
  decideRestoreUpload,
  decideUpload,
  unsorted,
} from '#dossier'
import { type Deed, requireAllowed } from '#permission'
import { findDone, holdEvidence } from '#store'
import type { Answer, Call, Handlers } from './call.ts'
import { performCalled } from './called-act.ts'
import { type Filed, readFiled } from './filed.ts'
import type { FilingParts } from './parts.ts'
import { concernedBy } from './permission.ts'
import { requireSignatory, toPerson } from './person.ts'
import { keepEvidence } from './retention/sweep.ts'
import { admitFile } from './upload/admit-file.ts'
import { findOwnUpload } from './upload/find-upload.ts'
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
  const { name, deed, at } = adding
  const before = await readFiled(parts, parts.database, call.params.dossier)
  requireAllowed(toPerson(requireSignatory(call), parts.keys), deed, concernedBy(before))
  const { added, bytes } = await admitFile(parts, call.file, material)
  const { sha256 } = added
  const command = { key, name, content: { material, sha256, name: added.name } }
  // Nothing is kept for those who may not add it, nor of what the dossier does not take.
  if ((await findDone(parts.database, before.place, command)) === undefined) {
    decideUpload(before.dossier, before.matter, { ...added, at })
    await keepEvidence(parts, bytes)
  }
  return performCalled(parts, call, {
    ...command,
    deed,
    decide: async ({ tx, place, dossier, matter }) => {
      const events = decideUpload(dossier, matter, { ...added, at })
      // The same picture may have been deleted for another dossier a moment ago; then it is written once more.
      await holdEvidence(tx, place, [sha256])
      if (!(await parts.evidence.has(sha256))) await parts.evidence.put(bytes)
      return events
    },
  })
}
