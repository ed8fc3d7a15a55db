import {
  type Actor,
  type DossierEvent,
  decideOpen,
  decideReading,
  decideStateFacts,
  decideUpload,
  foldDossier,
  knowledgeOf,
  type LoggedEvent,
} from '#dossier'
import type { FactValue } from '#fact'
import { toDossierReading } from '#filing'
import type { Matter } from '#matter'
import type { Reading } from '#recognition'
import { type Finding, listFindings } from '#review'

/** A dossier that is never stored: the same acts as on the pages, one after the other, on one day. */
export interface TrialDossier {
  /** What the applicant types; entries that are not theirs or do not fit are an error of the caller. */
  state(values: Readonly<Record<string, FactValue>>): void
  /** Hands in one paper for a material, as read. Its id is found again in the evidence of findings. */
  handIn(paper: { readonly id: string; readonly material: string; readonly reading: Reading }): void
  /** Problems of one paper, as its applicant sees them. */
  problemsOf(id: string): readonly { readonly code: string; readonly zh: string }[]
  findings(): readonly Finding[]
}

const applicant = { id: 'applicant', name: '' }
const actor: Actor = { kind: 'applicant', ...applicant }

export function openTrial(
  matter: Matter,
  today: string,
  profile: Readonly<Record<string, string>> = {},
): TrialDossier {
  const at = `${today}T00:00:00+08:00`
  const log: LoggedEvent[] = []
  const append = (events: readonly DossierEvent[]) => {
    for (const event of events) log.push({ sequence: log.length + 1, at, actor, event, hash: '' })
  }
  const dossier = () => foldDossier(log)
  append(decideOpen({ matter, channel: 'online', applicant, number: '0', profile, at }))
  return {
    state(values) {
      append(decideStateFacts(dossier(), { matter, version: log.length, values, confirm: [], at }))
    },
    handIn({ id, material, reading }) {
      const file = { uploadId: id, material, name: id, mediaType: 'image/jpeg', size: 1, sha256: id }
      append(decideUpload(dossier(), matter, { ...file, at: 'home' }))
      append(decideReading(dossier(), matter, { uploadId: id, reading: toDossierReading(reading, at) }))
    },
    problemsOf: (id) => dossier().uploads.find((upload) => upload.id === id)?.problems ?? [],
    findings: () => listFindings(knowledgeOf(dossier(), matter, today)),
  }
}
