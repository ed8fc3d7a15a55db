import {
  continueDossier,
  type Dossier,
  decideErasures,
  type EventOf,
  foldDossier,
  type KeptEvidence,
  type LoggedEvent,
  listDue,
  listEvidence,
} from '#dossier'
import type { Matter } from '#matter'
import {
  appendEvents,
  holdEvidence,
  type Place,
  readLog,
  type Transaction,
  writeCard,
  writeEvidence,
} from '#store'
import { again } from '../act.ts'
import { today } from '../filed.ts'
import type { FilingParts } from '../parts.ts'
import { platform } from '../person.ts'

/** What deleting by rule needs; neither sources nor a plan. */
export type RetentionParts = Pick<
  FilingParts,
  'district' | 'database' | 'evidence' | 'catalogue' | 'looksKeptYears' | 'now'
>

export type Erased = EventOf<'upload-erased'>

/**
 * Deletes what is due in one dossier and writes in its log what went by which rule. The bytes go first, while this
 * transaction holds the end of the log and the hashes: after a crash in between, the next run finds the same papers
 * due, deletes what is left and writes it down. Done twice it changes nothing.
 */
export function eraseDue(parts: RetentionParts, dossier: string): Promise<readonly Erased[]> {
  const place = { district: parts.district, dossier }
  return again(() => parts.database.transaction((tx) => erase(parts, tx, place)))
}

async function erase(parts: RetentionParts, tx: Transaction, place: Place): Promise<readonly Erased[]> {
  const log = await readLog(tx, place)
  if (log.length === 0) return []
  const { dossier, matter } = open(parts, log)
  const day = today(parts)
  const due = listDue(dossier, matter, day)
  const usedElsewhere = await holdEvidence(tx, place, due.map(hashOf))
  const events = decideErasures(dossier, matter, { today: day, usedElsewhere })
  const at = parts.now().toISOString()
  const signed = events.map((event) => ({ at, actor: platform, event }))
  const logged = await appendEvents(tx, place, { head: log.at(-1), events: signed })
  for (const { sha256, shared } of events) if (!shared) await parts.evidence.delete(sha256)
  const after = continueDossier(dossier, logged)
  const head = logged.at(-1)?.hash
  if (head !== undefined) await writeCard(tx, place, { dossier: after, head })
  await writeEvidence(tx, place, listEvidence(after, matter))
  return events
}

/** What is due in one dossier, without deleting anything. */
export async function findDueIn(parts: RetentionParts, dossier: string): Promise<ReturnType<typeof listDue>> {
  const log = await readLog(parts.database, { district: parts.district, dossier })
  if (log.length === 0) return []
  const opened = open(parts, log)
  return listDue(opened.dossier, opened.matter, today(parts))
}

function open(
  { catalogue }: RetentionParts,
  log: readonly LoggedEvent[],
): { readonly dossier: Dossier; readonly matter: Matter } {
  const dossier = foldDossier(log)
  return { dossier, matter: catalogue.get(dossier.matter, dossier.matterVersion) }
}

function hashOf({ sha256 }: KeptEvidence): string {
  return sha256
}
