import { fileURLToPath } from 'node:url'
import { openCatalogue } from '#catalogue'
import {
  type Actor,
  type DossierEvent,
  decideReading,
  decideUpload,
  foldDossier,
  knowledgeOf,
  type LoggedEvent,
} from '#dossier'
import { toDossierReading } from '#filing'
import type { Matter } from '#matter'
import type { Reading } from '#recognition'
import { listFindings } from '#review'

/** One finding in the form of the sample set: the number of the point, and the fields of the document it is about. */
export interface DocumentFinding {
  readonly point: string
  readonly status: string
  readonly fields: readonly string[]
}

const matters = openCatalogue(fileURLToPath(new URL('../../matters', import.meta.url))).list()

/**
 * What a dossier with nothing but this one document would be told: the picture goes in as an upload of the first
 * matter that takes its kind, and that matter's review points look at what became known.
 */
export function findingsOf(reading: Reading, today: string): readonly DocumentFinding[] {
  const taker = findTaker(reading.kind)
  if (!taker) return []
  const { matter, material } = taker
  const opened = foldDossier([log(1, openedEvent(matter))])
  const file = {
    uploadId: 'picture',
    material,
    name: 'picture',
    mediaType: 'image/jpeg',
    size: 1,
    sha256: '0',
  }
  const added = decideUpload(opened, matter, { ...file, at: 'home' })
  const holding = foldDossier([openedEvent(matter), ...added].map((event, place) => log(place + 1, event)))
  const read = decideReading(holding, matter, {
    uploadId: 'picture',
    reading: toDossierReading(reading, at(today)),
  })
  const events = [openedEvent(matter), ...added, ...read]
  const dossier = foldDossier(events.map((event, place) => log(place + 1, event)))
  return merge(
    listFindings(knowledgeOf(dossier, matter, today)).map(({ code, status, evidence }) => {
      return { point: code, status, fields: evidence.map(({ field }) => field) }
    }),
  )
}

function findTaker(kind: string): { readonly matter: Matter; readonly material: string } | undefined {
  for (const matter of matters) {
    const material = matter.materials.find(({ documents }) => documents.includes(kind))
    if (material) return { matter, material: material.id }
  }
  return undefined
}

/** Points that share a number are one finding, over all the fields they are about. */
function merge(findings: readonly DocumentFinding[]): readonly DocumentFinding[] {
  const merged = new Map<string, DocumentFinding>()
  for (const finding of findings) {
    const key = `${finding.point} ${finding.status}`
    const before = merged.get(key)
    merged.set(key, { ...finding, fields: [...new Set([...(before?.fields ?? []), ...finding.fields])] })
  }
  return [...merged.values()]
}

const applicant = { id: 'applicant', name: '' }
const actor: Actor = { kind: 'applicant', ...applicant }

function openedEvent({ id, version }: Matter): DossierEvent {
  return { kind: 'opened', matter: id, version, channel: 'online', applicant, number: '0' }
}

function log(sequence: number, event: DossierEvent): LoggedEvent {
  return { sequence, at: '2000-01-01T00:00:00Z', actor, event, hash: '' }
}

function at(today: string): string {
  return `${today}T00:00:00+08:00`
}
