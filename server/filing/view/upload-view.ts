import type { Upload } from '#api'
import { describePeriod, localDay } from '#calendar'
import { findHome, type Upload as KeptUpload, type ReadPaper, unknownKind } from '#dossier'
import type { Matter } from '#matter'
import { countWaitingBefore } from '#store'
import type { Fixed } from '../call.ts'
import type { Filed } from '../filed.ts'
import type { FilingParts } from '../parts.ts'
import { estimateSeconds, findProgress } from '../progress.ts'

/** How many papers wait before each of a dossier's. */
export type ReadingQueue = ReadonlyMap<string, number>

/** Asked of the database, because any process may read them; not at all when nothing waits. */
export async function listReadingQueue(
  { database }: Pick<FilingParts, 'database'>,
  { place, dossier }: Filed,
): Promise<ReadingQueue> {
  const waiting = dossier.uploads.filter(({ read }) => !read).map(({ id }) => id)
  return waiting.length === 0 ? new Map() : countWaitingBefore(database, place, waiting)
}

/** An upload and how far its reading is; the progress is known to the process that reads. */
export function viewUpload(
  upload: KeptUpload,
  { matter }: Pick<Filed, 'matter'>,
  queue: ReadingQueue,
): Fixed<Upload> {
  const { id, material, name, mediaType, size, part, movedFrom, erased } = upload
  return {
    ...{ id, material, name, mediaType, size },
    ...viewReading(upload, queue),
    ...viewKind(upload, matter),
    problems: upload.problems.map((problem) => viewProblem(problem, upload, matter)),
    ...(part ? { part } : {}),
    ...(movedFrom === undefined ? {} : { movedFrom }),
    ...(upload.atDesk ? { atDesk: true } : {}),
    ...(erased ? { erased: { on: localDay(erased.at), kept: describePeriod(erased.period) } } : {}),
  }
}

function viewReading({ id, read, documentKind, problems }: KeptUpload, queue: ReadingQueue) {
  if (read) {
    const isTold = documentKind !== undefined && documentKind !== unknownKind
    return { ...finished, status: isTold || problems.length === 0 ? 'read' : 'failed' } as const
  }
  const progress = findProgress(id)
  const position = progress.status === 'reading' ? 0 : (queue.get(id) ?? 0)
  return { ...progress, position, seconds: estimateSeconds(position, progress.progress) }
}

const finished = { progress: 1, position: 0, stage: 'read' } as const

function viewKind({ documentKind, material, paper }: KeptUpload, matter: Matter) {
  if (documentKind === undefined || documentKind === unknownKind) return {}
  const documents = matter.materials.find(({ id }) => id === material)?.documents ?? []
  const home = findHome(matter, documentKind)
  return {
    documentKind,
    accepted: documents.includes(documentKind),
    ...(paper ? { kindLabel: paper.kindLabel } : {}),
    ...(home === undefined ? {} : { home }),
  }
}

type Problem = ReadPaper['problems'][number]

/** A problem with a value names the fact it would have given, so that it can be typed instead. */
function viewProblem({ code, zh, en, field, box }: Problem, { material }: KeptUpload, matter: Matter) {
  const fact = [...matter.facts.values()].find(({ origins }) => {
    return origins.some((origin) => {
      return origin.kind === 'document' && origin.name === material && origin.field === field
    })
  })
  return {
    code,
    message: { zh, en },
    ...(field !== undefined && fact ? { fact: fact.id, label: fact.label } : {}),
    ...(box ? { box } : {}),
  }
}
