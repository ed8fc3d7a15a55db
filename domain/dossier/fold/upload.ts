import { addStatements, dropStatements, type Fact, type Statements } from '#fact'
import type { Dossier, Upload } from '../dossier.ts'
import type { EventOf, LoggedEvent } from '../event.ts'
import { openStates } from '../state.ts'

// What happens to papers. What a paper said counts as long as it lies with its material and can be seen.

type Change = Partial<Dossier>

export function foldUploadAdded(
  dossier: Dossier,
  event: EventOf<'upload-added'>,
  { actor }: LoggedEvent,
): Change {
  const { kind: _, uploadId, part, ...file } = event
  const unread = { read: false, documentKind: undefined, facts: [], problems: [], paper: undefined }
  // A further paper in a picture was added by whoever added the picture.
  const whole = dossier.uploads.find(({ id }) => id === part?.of)
  const atDesk = whole?.atDesk ?? actor.kind === 'officer'
  const upload = { ...file, ...unread, id: uploadId, part, movedFrom: undefined, erased: undefined, atDesk }
  return { uploads: [...dossier.uploads, upload] }
}

export function foldUploadRead(dossier: Dossier, event: EventOf<'upload-read'>): Change {
  const { uploadId, documentKind, facts, problems, paper } = event
  return {
    uploads: changeUpload(dossier, uploadId, { read: true, documentKind, facts, problems, paper }),
    statements: addStatements(dossier.statements, facts),
  }
}

/** Moved back to where it came from, it is as if it had never been moved. */
export function foldUploadMoved(dossier: Dossier, event: EventOf<'upload-moved'>): Change {
  const { uploadId, to, facts, problems } = event
  const before = dossier.uploads.find(({ id }) => id === uploadId)
  const movedFrom = before?.movedFrom === to ? undefined : before?.material
  const uploads = changeUpload(dossier, uploadId, { material: to, movedFrom, facts, problems })
  const others = uploads.filter(({ id }) => id !== uploadId)
  const statements = withoutUpload(dossier.statements, uploadId, others)
  return { uploads, statements: addStatements(statements, facts) }
}

/** What was deleted by rule leaves nothing to take in again. */
export function foldUploadRemoved(
  dossier: Dossier,
  { uploadId, reason }: EventOf<'upload-removed'>,
  { at }: LoggedEvent,
): Change {
  const uploads = dossier.uploads.filter(({ id }) => id !== uploadId)
  const removed = dossier.uploads.filter(({ id, erased }) => id === uploadId && !erased)
  return {
    uploads,
    removed: [
      ...dossier.removed,
      ...removed.map((upload) => ({ ...upload, removedAt: at, isMistake: reason !== undefined })),
    ],
    statements: withoutUpload(dossier.statements, uploadId, uploads),
  }
}

export function foldUploadRestored(dossier: Dossier, { uploadId }: EventOf<'upload-restored'>): Change {
  const restored = dossier.removed.filter(({ id }) => id === uploadId)
  return {
    uploads: [...dossier.uploads, ...restored.map(({ removedAt: _, isMistake: __, ...upload }) => upload)],
    removed: dossier.removed.filter(({ id }) => id !== uploadId),
    statements: addStatements(
      dossier.statements,
      restored.flatMap(({ facts }) => facts),
    ),
  }
}

/**
 * While a dossier is open its papers must be there to count; what was decided on them stays decided. Nobody worked on the
 * dossier: were this a change, each deletion would put off the next.
 */
export function foldUploadErased(
  dossier: Dossier,
  { uploadId, rule, period }: EventOf<'upload-erased'>,
  { at }: LoggedEvent,
): Change {
  const uploads = changeUpload(dossier, uploadId, { erased: { at, rule, period } })
  const removed = dossier.removed.filter(({ id }) => id !== uploadId)
  const { changedAt } = dossier
  if (!openStates.includes(dossier.state)) return { uploads, removed, changedAt }
  const others = uploads.filter(({ id }) => id !== uploadId)
  return { uploads, removed, changedAt, statements: withoutUpload(dossier.statements, uploadId, others) }
}

function changeUpload(dossier: Dossier, id: string, changes: Partial<Upload>): readonly Upload[] {
  return dossier.uploads.map((upload) => (upload.id === id ? { ...upload, ...changes } : upload))
}

/** A paper taken back leaves what other papers of the same material said. */
function withoutUpload(statements: Statements, uploadId: string, left: readonly Upload[]): Statements {
  const kept = dropStatements(statements, (fact) => fact.source.evidence?.uploadId === uploadId)
  return addStatements(
    kept,
    left.flatMap((upload) => upload.facts.filter((fact) => !upload.erased && !speaks(kept, fact))),
  )
}

function speaks(statements: Statements, fact: Fact): boolean {
  const said = statements.get(fact.id) ?? []
  return said.some(({ source }) => source.kind === 'document' && source.name === fact.source.name)
}
