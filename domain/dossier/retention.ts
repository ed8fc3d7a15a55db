import { addPeriod, localDay } from '#calendar'
import type { Matter, RetentionRule } from '#matter'
import type { Dossier, RemovedUpload, Upload } from './dossier.ts'
import type { EventOf } from './event.ts'

/** Bytes that a dossier keeps, and until when. */
export interface KeptEvidence {
  /** The upload, or {@link issuedPaper}. */
  readonly item: string
  readonly sha256: string
  /** Unread and still counting: somebody waits for it. */
  readonly isWaiting: boolean
  /** Undefined when no rule of the matter ever deletes it. */
  readonly due: Due | undefined
}

export interface Due {
  readonly rule: RetentionRule
  readonly period: string
  /** The first day, a calendar date in Shanghai, on which it goes. */
  readonly on: string
}

/** What was issued is kept with the log; uploads are named by their own ids. */
export const issuedPaper = 'issued-paper'

/** Everything whose bytes are still kept, each with the rule by which it goes. */
export function listEvidence(dossier: Dossier, matter: Matter): readonly KeptEvidence[] {
  const uploads = dossier.uploads
    .filter(({ erased }) => !erased)
    .map((upload) => keptUpload(upload, findDue(dossier, matter), !upload.read))
  const removed = dossier.removed.map((upload) => keptUpload(upload, findRemovedDue(dossier, matter, upload)))
  const paper = dossier.grant?.paper
  const issued = { item: issuedPaper, isWaiting: false, due: undefined }
  return [...uploads, ...removed, ...(paper === undefined ? [] : [{ ...issued, sha256: paper }])]
}

/**
 * Deletes what is due on a day. `usedElsewhere` are the hashes that other dossiers use: those bytes stay, as do bytes
 * that another paper of this dossier still needs, and only this paper gives them up.
 */
export function decideErasures(
  dossier: Dossier,
  matter: Matter,
  on: { readonly today: string; readonly usedElsewhere: ReadonlySet<string> },
): readonly EventOf<'upload-erased'>[] {
  const due = listDue(dossier, matter, on.today)
  const goes = new Set(due.map(({ item }) => item))
  const stays = listEvidence(dossier, matter).filter(({ item }) => !goes.has(item))
  const needed = new Set([...on.usedElsewhere, ...stays.map(({ sha256 }) => sha256)])
  return due.map(({ item, sha256, due: { rule, period } }) => {
    const shared = needed.has(sha256)
    return { kind: 'upload-erased', uploadId: item, sha256, rule, period, shared }
  })
}

/** What is due on a day. */
export function listDue(
  dossier: Dossier,
  matter: Matter,
  today: string,
): readonly (KeptEvidence & { readonly due: Due })[] {
  return listEvidence(dossier, matter).flatMap((evidence) => {
    const { due } = evidence
    return due && due.on <= today ? [{ ...evidence, due }] : []
  })
}

/** When the bytes of an upload that counts are deleted if nothing more happens. */
export function findDue(dossier: Dossier, matter: Matter): Due | undefined {
  return dueAfter(matter, ruleFor(dossier), dossier.endedAt ?? dossier.changedAt)
}

/** When the bytes of a removed upload are deleted: soon, and never later than those that still count. */
export function findRemovedDue(
  dossier: Dossier,
  matter: Matter,
  { removedAt }: RemovedUpload,
): Due | undefined {
  const [soon, late] = [dueAfter(matter, 'removed', removedAt), findDue(dossier, matter)]
  return soon && late && late.on < soon.on ? late : soon
}

function ruleFor({ state, grant, endedAt }: Dossier): RetentionRule {
  if (grant) return 'completed'
  if (endedAt !== undefined) return 'refused'
  return state === 'draft' ? 'drafts' : 'unfinished'
}

function dueAfter({ retention }: Matter, rule: RetentionRule, since: string): Due | undefined {
  if (!retention) return undefined
  const period = retention.periods[rule]
  return { rule, period, on: addPeriod(localDay(since), period) }
}

function keptUpload({ id, sha256 }: Upload, due: Due | undefined, isWaiting = false): KeptEvidence {
  return { item: id, sha256, isWaiting, due }
}
