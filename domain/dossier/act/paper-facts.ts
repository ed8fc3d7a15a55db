import { certainEnough, type Fact } from '#fact'
import type { FactDeclaration, Material, Matter } from '#matter'
import type { ReadPaper, UploadProblem } from '../event.ts'
import { readEntry } from './entry.ts'

/** The kind of a paper that could not be told. */
export const unknownKind = 'unknown'

/** A paper as it lies with one material. */
export interface PlacedPaper {
  readonly uploadId: string
  readonly material: string
  readonly paper: ReadPaper
}

/** The facts a paper proves where it lies; values that do not fit their kind are left for the applicant. */
export function factsOf(matter: Matter, placed: PlacedPaper): readonly Fact[] {
  if (!isAccepted(matter, placed)) return []
  return [...matter.facts.values()].flatMap((declared) => factOf(declared, placed) ?? [])
}

/**
 * What to mend, in words: of the whole paper, and of values that some fact can take. A paper of another kind says what it
 * is and what is wanted, and nothing else.
 */
export function problemsOf(matter: Matter, placed: PlacedPaper): readonly UploadProblem[] {
  const { documentKind, problems } = placed.paper
  const material = matter.materials.find(({ id }) => id === placed.material)
  if (isAccepted(matter, placed) || documentKind === unknownKind) {
    const wanted = listWantedFields(matter, documentKind)
    return problems.filter(({ field }) => field === undefined || wanted.has(field))
  }
  return [material ? wrongDocument(placed.paper, material) : notWanted(placed.paper)]
}

/** The paper without what no fact of this matter could ever take: that is nobody's to keep. */
export function withoutIdle(matter: Matter, paper: ReadPaper): ReadPaper {
  const wanted = listWantedFields(matter, paper.documentKind)
  return { ...paper, fields: paper.fields.filter(({ field }) => wanted.has(field)) }
}

/** The values of a kind of document that some fact takes, with whatever material it may lie. */
function listWantedFields(matter: Matter, documentKind: string): ReadonlySet<string> {
  const takers = matter.materials.filter(({ documents }) => documents.includes(documentKind))
  const origins = [...matter.facts.values()].flatMap((fact) => fact.origins)
  const fields = origins.flatMap(({ kind, name, field }) => {
    return kind === 'document' && takers.some(({ id }) => id === name) ? [field] : []
  })
  return new Set(fields)
}

function isAccepted(matter: Matter, { material, paper }: PlacedPaper): boolean {
  const documents = matter.materials.find(({ id }) => id === material)?.documents ?? []
  return documents.includes(paper.documentKind)
}

function factOf(declared: FactDeclaration, { uploadId, material, paper }: PlacedPaper): Fact | undefined {
  const origin = declared.origins.find(({ kind, name }) => kind === 'document' && name === material)
  const read = origin && paper.fields.find(({ field }) => field === origin.field)
  if (!read) return undefined
  const entry = readEntry(declared, read.value)
  if (!entry.ok || entry.value === null) return undefined
  const { field, text, box } = read
  const evidence = { uploadId, field, text, ...(box ? { box } : {}) }
  const source = { kind: 'document', name: material, asOf: paper.at, evidence } as const
  const certainty = Math.min(1, Math.max(0, Number.isFinite(read.certainty) ? read.certainty : 0))
  return { id: declared.id, value: entry.value, source, certainty: roundDown(certainty) }
}

/** Three places are enough, and never round an uncertain reading up over {@link certainEnough}. */
function roundDown(certainty: number): number {
  const rounded = Math.floor(certainty * 1000) / 1000
  return certainty >= certainEnough ? Math.max(rounded, certainEnough) : rounded
}

function wrongDocument({ kindLabel }: ReadPaper, { label }: Material): UploadProblem {
  return {
    code: 'wrong-document',
    zh: `这张看起来是“${kindLabel.zh}”，这里需要“${label.zh}”`,
    en: `This looks like: ${kindLabel.en}. Needed here: ${label.en}`,
  }
}

function notWanted({ kindLabel }: ReadPaper): UploadProblem {
  return {
    code: 'wrong-document',
    zh: `这张看起来是“${kindLabel.zh}”，办这件事用不上`,
    en: `This looks like: ${kindLabel.en}. It is not needed here`,
  }
}
