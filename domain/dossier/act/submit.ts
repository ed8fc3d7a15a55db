import type { Plan } from '#plan'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { openStates } from '../state.ts'
import { refuseConflict, requireState } from './require.ts'

export interface Submitting {
  readonly plan: Plan
  readonly version: number
  /** SHA-256 of what is filed. */
  readonly contentHash: string
}

/**
 * Files the dossier. Nothing may stand in the way: an unmet rule never files, while facts a register could not give
 * because it is down are checked later. What is filed must be what the applicant saw.
 */
export function decideSubmit(dossier: Dossier, submitting: Submitting): readonly DossierEvent[] {
  requireState(dossier, openStates)
  refuseConflict(dossier, submitting.version, { topics: contentTopics(dossier) })
  refuseBlocked(submitting.plan)
  return [{ kind: 'submitted', contentHash: submitting.contentHash }]
}

/**
 * Refuses while anything keeps the dossier from being filed, naming everything at once. Where the rules decide, what
 * fails keeps nobody from filing: everyone may have a decision, with its reasons.
 */
export function refuseBlocked(plan: Plan): void {
  const isDecided = plan.steps.some(({ kind }) => kind === 'decide')
  const blockers = plan.blockers.filter(({ kind }) => !isDecided || (kind !== 'unmet' && kind !== 'finding'))
  const unmet = isDecided ? undefined : plan.rules.find(({ verdict }) => verdict === 'unmet')
  const first = blockers[0]?.message ?? unmet?.reason
  if (!first) return
  const entries = blockers.map((blocker) => ({ entry: subjectOf(blocker), message: blocker.message }))
  throw new Refusal('not-ready', first, { entries })
}

/** Every fact and paper, and the state: whoever files or decides has seen them as they are now. */
export function contentTopics(dossier: Dossier): readonly string[] {
  return [...dossier.statements.keys(), 'uploads', 'state']
}

/** The id of what a blocker is about: a rule, fact, material, point or source. */
export function subjectOf(blocker: Plan['blockers'][number]): string {
  switch (blocker.kind) {
    case 'unmet':
      return blocker.rule
    case 'question':
    case 'confirm':
      return blocker.fact
    case 'material':
    case 'commitment':
      return blocker.material
    case 'finding':
      return blocker.point
    case 'waiting':
      return blocker.source
  }
}
