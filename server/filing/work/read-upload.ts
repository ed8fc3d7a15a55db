import { decideReading, type Reading, type Upload } from '#dossier'
import type { Job } from '#job'
import type { Matter } from '#matter'
import { type DocumentKind, findDocumentKind, type ProblemCode } from '#recognition'
import { perform } from '../act.ts'
import { readFiled } from '../filed.ts'
import type { FilingParts } from '../parts.ts'
import { platform } from '../person.ts'
import { forgetProgress, reportProgress } from '../progress.ts'
import { toDossierReading, unread } from './to-paper.ts'

/**
 * Reads an upload into facts. What cannot be read after several tries, or anywhere at all, is kept unread: its values
 * are typed, and the officer looks at the paper.
 */
export async function readUpload(parts: FilingParts, job: Job<'read-upload'>): Promise<void> {
  const { dossier, uploadId } = job.data
  const filed = await readFiled(parts, parts.database, dossier)
  const upload = filed.dossier.uploads.find(({ id }) => id === uploadId)
  if (!upload || upload.read) return
  const reading = await findReading(parts, job, { upload, matter: filed.matter })
  await perform(parts, {
    dossier,
    command: { key: `read-${uploadId}`, name: 'read-upload', content: { uploadId } },
    actor: platform,
    allow: () => {},
    decide: ({ dossier, matter }) => decideReading(dossier, matter, { uploadId, reading }),
  })
  forgetProgress(uploadId)
}

async function findReading(
  parts: FilingParts,
  { isLast, signal }: Job<'read-upload'>,
  { upload, matter }: { readonly upload: Upload; readonly matter: Matter },
): Promise<Reading> {
  const at = parts.now().toISOString()
  const bytes = await parts.evidence.get(upload.sha256)
  if (!parts.reader || !bytes || isLast) return { ...unread, at }
  const read = await parts.reader.read(bytes, {
    name: upload.name,
    ...expectedKind(matter, upload),
    signal,
    onProgress: (progress, stage, position) => {
      const status = stage === 'queued' ? 'queued' : 'reading'
      reportProgress(upload.id, { status, progress, position, stage })
    },
  })
  const passing = read.problems.find(({ code }) => passingProblems.has(code))
  if (passing) throw new Error(`Could not read just now: ${passing.code}`)
  return toDossierReading(read, at)
}

/** Problems of ours, not of the picture: trying again helps. */
const passingProblems: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['busy', 'reader-failed'])

/** A material that takes one kind of document tells the reader so; with several the picture has to tell. */
function expectedKind(matter: Matter, { material }: Upload): { readonly expected?: DocumentKind } {
  const documents = matter.materials.find(({ id }) => id === material)?.documents ?? []
  const kind =
    documents.length === 1 && documents[0] !== undefined ? findDocumentKind(documents[0]) : undefined
  return kind ? { expected: kind.id } : {}
}
