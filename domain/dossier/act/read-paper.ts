import type { Matter } from '#matter'
import type { Dossier, Upload } from '../dossier.ts'
import type { Box, DossierEvent, ReadPaper } from '../event.ts'
import { factsOf, problemsOf, withoutIdle } from './paper-facts.ts'
import { mostUploads, unsorted } from './upload.ts'

/** What recognition read from one upload: a paper, and any further ones in the same picture. */
export interface Reading extends ReadPaper {
  readonly others: readonly (ReadPaper & { readonly region: Box })[]
}

/**
 * Turns a reading into facts with evidence. A paper handed in unsorted goes to the material its kind belongs to; a
 * further paper in the picture becomes an upload of its own where its material is wanted. A paper of another kind
 * proves nothing and says so. An upload taken back meanwhile, or read already, changes nothing.
 */
export function decideReading(
  dossier: Dossier,
  matter: Matter,
  read: {
    readonly uploadId: string
    readonly reading: Reading
    /** Materials still to be handed in; every one when not given. */
    readonly wanted?: readonly string[]
  },
): readonly DossierEvent[] {
  const { uploadId, reading, wanted = matter.materials.map(({ id }) => id) } = read
  const upload = dossier.uploads.find(({ id }) => id === uploadId)
  if (!upload || upload.read) return []
  const { others, ...paper } = reading
  const material = upload.material === unsorted ? findHome(matter, paper.documentKind) : undefined
  const placed = { ...upload, material: material ?? upload.material }
  return [
    ...(material === undefined ? [] : [moved(uploadId, material)]),
    readEvent(matter, placed, paper),
    ...others.slice(0, mostUploads - dossier.uploads.length).flatMap((other, index) => {
      const material = findHome(matter, other.documentKind)
      if (material === undefined || material === placed.material || !wanted.includes(material)) return []
      return addOther(matter, placed, { ...other, id: `${uploadId}-${index + 2}`, material })
    }),
  ]
}

/** The material that takes this kind of document. */
export function findHome(matter: Matter, documentKind: string): string | undefined {
  return matter.materials.find(({ documents }) => documents.includes(documentKind))?.id
}

/** The same bytes once more, for another material. */
function addOther(
  matter: Matter,
  first: Upload,
  other: ReadPaper & { readonly region: Box; readonly id: string; readonly material: string },
): readonly DossierEvent[] {
  const { region, id, material, ...paper } = other
  const { name, mediaType, size, sha256 } = first
  const part = { of: first.id, region }
  const added = { uploadId: id, material, name, mediaType, size, sha256, part }
  return [{ kind: 'upload-added', ...added }, readEvent(matter, { id, material }, paper)]
}

function readEvent(
  matter: Matter,
  { id, material }: Pick<Upload, 'id' | 'material'>,
  paper: ReadPaper,
): DossierEvent {
  const place = { uploadId: id, material, paper }
  return {
    kind: 'upload-read',
    uploadId: id,
    documentKind: paper.documentKind,
    facts: factsOf(matter, place),
    problems: problemsOf(matter, place),
    paper: withoutIdle(matter, paper),
  }
}

function moved(uploadId: string, to: string): DossierEvent {
  return { kind: 'upload-moved', uploadId, to, facts: [], problems: [] }
}
