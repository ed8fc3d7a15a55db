import { setTimeout as pause } from 'node:timers/promises'
import { decideReading, type Reading, type Upload } from '#dossier'
import type { Job } from '#job'
import type { Matter } from '#matter'
import type { Plan } from '#plan'
import { type DocumentKind, findDocumentKind, type Reading as Read } from '#recognition'
import { isAwaited } from '#store'
import { perform } from '../act.ts'
import { placeOf, readFiled } from '../filed.ts'
import { enqueue } from '../follow-up.ts'
import type { FilingParts } from '../parts.ts'
import { platform } from '../person.ts'
import { forgetProgress, learnDuration, reportProgress } from '../progress.ts'
import { toDossierReading, unread } from './to-paper.ts'

type ReadJob = Job<'read-upload'>

/**
 * Reads an upload into facts. One that is taken back meanwhile is read no further. When too many wait it is read later;
 * what cannot be read after several tries, or anywhere at all, is kept unread: its values are typed, and the officer
 * looks at the paper.
 */
export async function readUpload(parts: FilingParts, job: ReadJob): Promise<void> {
  const { dossier, uploadId } = job.data
  const filed = await readFiled(parts, parts.database, dossier)
  const upload = filed.dossier.uploads.find(({ id }) => id === uploadId)
  if (!upload || upload.read) return
  const outcome = await findReading(parts, job, { upload, matter: filed.matter })
  if (outcome === 'taken back') return forgetProgress(uploadId)
  if (outcome === 'busy') return readLater(parts, job)
  await perform(parts, {
    dossier,
    // A paper taken back and restored is read under another key.
    command: { key: `read-${uploadId}-${filed.dossier.version}`, name: 'read-upload', content: { uploadId } },
    actor: platform,
    allow: () => {},
    decide: ({ dossier, matter, plan }) =>
      decideReading(dossier, matter, { uploadId, reading: outcome, wanted: listWanted(plan) }),
  })
  forgetProgress(uploadId)
}

function listWanted({ materials }: Plan): readonly string[] {
  return materials.filter(({ status }) => ['needed', 'undecided'].includes(status)).map(({ id }) => id)
}

interface ToRead {
  readonly upload: Upload
  readonly matter: Matter
}

async function findReading(
  parts: FilingParts,
  job: ReadJob,
  toRead: ToRead,
): Promise<Reading | 'taken back' | 'busy'> {
  const at = parts.now().toISOString()
  const bytes = await parts.evidence.get(toRead.upload.sha256)
  if (!parts.reader || !bytes || job.isLast) return { ...unread, at }
  const read = await readWatched(parts, job, { ...toRead, bytes })
  if (read === undefined) return 'taken back'
  if (read.problems.some(({ code }) => code === 'busy')) return 'busy'
  // A problem of ours, not of the picture: trying again helps. A machine under load is slow with any picture, once.
  const failed = read.problems.find(({ code }) => {
    return code === 'reader-failed' || (code === 'took-too-long' && job.attempt === 0)
  })
  if (failed) throw new Error(`Could not read just now: ${failed.code}`)
  return toDossierReading(read, at)
}

/** Reads while the upload is wanted; undefined as soon as it was taken back, by whatever process. */
async function readWatched(
  parts: FilingParts,
  job: ReadJob,
  { upload, matter, bytes }: ToRead & { readonly bytes: Uint8Array },
): Promise<Read | undefined> {
  const done = new AbortController()
  const unwanted = new AbortController()
  const watching = watch(parts, job, done.signal).then((isWanted) => {
    if (!isWanted) unwanted.abort()
  })
  const started = performance.now()
  try {
    const read = await parts.reader?.read(bytes, {
      name: upload.name,
      ...expectedKind(matter, upload),
      signal: AbortSignal.any([job.signal, unwanted.signal]),
      onProgress: (progress, stage) => {
        const status = stage === 'queued' ? 'queued' : 'reading'
        reportProgress(upload.id, { status, progress, stage })
      },
    })
    learnDuration(performance.now() - started)
    return read
  } catch (error) {
    if (unwanted.signal.aborted) return undefined
    throw error
  } finally {
    done.abort()
    await watching
  }
}

const lookEveryMs = 400

/** Looks again and again whether the upload is still wanted; false as soon as it is not. */
async function watch(parts: FilingParts, { data }: ReadJob, done: AbortSignal): Promise<boolean> {
  const place = placeOf(parts.district, data.dossier)
  for (;;) {
    await pause(lookEveryMs, undefined, { signal: done }).catch(() => {})
    if (done.aborted) return true
    // Not to know is no reason to stop.
    if (!(await isAwaited(parts.database, place, data.uploadId).catch(() => true))) return false
  }
}

const laterMs = 15_000

/** The paper is kept, and the applicant need not wait for it. */
async function readLater(parts: FilingParts, { data }: ReadJob): Promise<void> {
  const at = new Date(parts.now().getTime() + laterMs).toISOString()
  await parts.database.transaction((tx) => enqueue(parts, tx, { name: 'read-upload', data, at }))
  reportProgress(data.uploadId, { status: 'queued', progress: 0, stage: 'later' })
}

/** A material that takes one kind of document tells the reader so; with several the picture has to tell. */
function expectedKind(matter: Matter, { material }: Upload): { readonly expected?: DocumentKind } {
  const documents = matter.materials.find(({ id }) => id === material)?.documents ?? []
  const kind =
    documents.length === 1 && documents[0] !== undefined ? findDocumentKind(documents[0]) : undefined
  return kind ? { expected: kind.id } : {}
}
