import { certainEnough, type Fact } from '#fact'
import type { FactDeclaration, Material, Matter } from '#matter'
import type { Dossier, Upload } from '../dossier.ts'
import type { DossierEvent, UploadProblem } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { counterStates, type DossierState, openStates } from '../state.ts'
import { readEntry } from './entry.ts'
import { requireState } from './require.ts'

/** At most this many papers in one dossier. */
export const mostUploads = 40

export interface FileAdded {
  readonly uploadId: string
  readonly material: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
}

/** Takes a photograph or file in as evidence for one material; the same bytes twice are one upload. */
export function decideUpload(
  dossier: Dossier,
  matter: Matter,
  file: FileAdded & { readonly at: 'desk' | 'home' },
): readonly DossierEvent[] {
  requireState(dossier, handingIn(file.at))
  const { at: _, ...added } = file
  const material = matter.materials.find(({ id }) => id === added.material)
  if (!material || material.documents.length === 0) {
    throw new Refusal('invalid', { zh: '这个事项不收这种材料', en: 'This matter does not take such a paper' })
  }
  const isKnown = dossier.uploads.some((upload) => {
    return upload.sha256 === added.sha256 && upload.material === added.material
  })
  if (isKnown) return []
  if (dossier.uploads.length >= mostUploads) {
    throw new Refusal('too-many', {
      zh: `一份办件最多上传 ${mostUploads} 个文件，请先删去不用的`,
      en: `At most ${mostUploads} files; please remove some first`,
    })
  }
  return [{ kind: 'upload-added', ...added }]
}

export function decideRemoveUpload(dossier: Dossier, uploadId: string): readonly DossierEvent[] {
  requireState(dossier, [...openStates, ...counterStates])
  return dossier.uploads.some(({ id }) => id === uploadId) ? [{ kind: 'upload-removed', uploadId }] : []
}

/** The kind of a paper that could not be told. */
export const unknownKind = 'unknown'

/** What recognition read from one upload. */
export interface Reading {
  readonly documentKind: string
  /** The kind in words for people. */
  readonly kindLabel: { readonly zh: string; readonly en: string }
  readonly fields: readonly ReadField[]
  readonly problems: readonly UploadProblem[]
  /** ISO instant. */
  readonly at: string
}

export interface ReadField {
  readonly field: string
  readonly value: string
  readonly text: string
  readonly certainty: number
  readonly box: readonly [number, number, number, number] | undefined
}

/**
 * Turns a reading into facts with evidence. A paper of another kind proves nothing and says so; a value that does not
 * fit its kind is left for the applicant. An upload taken back meanwhile, or read already, changes nothing.
 */
export function decideReading(
  dossier: Dossier,
  matter: Matter,
  read: { readonly uploadId: string; readonly reading: Reading },
): readonly DossierEvent[] {
  const { uploadId, reading } = read
  const upload = dossier.uploads.find(({ id }) => id === uploadId)
  if (!upload || upload.read) return []
  const { documentKind } = reading
  const material = matter.materials.find(({ id }) => id === upload.material)
  const isAccepted = material?.documents.includes(documentKind) ?? false
  const facts = isAccepted ? factsOf(matter, upload, reading) : []
  const isOther = !isAccepted && documentKind !== unknownKind
  const problems = isOther && material ? [wrongDocument(reading, material)] : reading.problems
  return [{ kind: 'upload-read', uploadId, documentKind, facts, problems }]
}

function factsOf(matter: Matter, upload: Upload, reading: Reading): readonly Fact[] {
  return [...matter.facts.values()].flatMap((declared) => {
    const fact = factOf(declared, upload, reading)
    return fact ? [fact] : []
  })
}

function factOf(declared: FactDeclaration, upload: Upload, reading: Reading): Fact | undefined {
  const origin = declared.origins.find(({ kind, name }) => kind === 'document' && name === upload.material)
  const read = origin && reading.fields.find(({ field }) => field === origin.field)
  if (!read) return undefined
  const entry = readEntry(declared, read.value)
  if (!entry.ok || entry.value === null) return undefined
  const { field, text, box } = read
  const evidence = { uploadId: upload.id, field, text, ...(box ? { box } : {}) }
  const source = { kind: 'document', name: upload.material, asOf: reading.at, evidence } as const
  const certainty = Math.min(1, Math.max(0, Number.isFinite(read.certainty) ? read.certainty : 0))
  return { id: declared.id, value: entry.value, source, certainty: roundDown(certainty) }
}

/** Three places are enough, and never round an uncertain reading up over {@link certainEnough}. */
function roundDown(certainty: number): number {
  const rounded = Math.floor(certainty * 1000) / 1000
  return certainty >= certainEnough ? Math.max(rounded, certainEnough) : rounded
}

function wrongDocument(reading: Reading, material: Material): UploadProblem {
  const { kindLabel } = reading
  return {
    code: 'wrong-document',
    zh: `这张看起来是“${kindLabel.zh}”，这里需要“${material.label.zh}”，请换一张`,
    en: `This looks like: ${kindLabel.en}. Needed here: ${material.label.en}. Please choose another`,
  }
}

function handingIn(at: 'desk' | 'home'): readonly DossierState[] {
  return at === 'desk' ? counterStates : openStates
}
