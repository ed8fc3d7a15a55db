import { describeContent } from '../canonical.ts'
import type { Dossier } from '../dossier.ts'
import type { ReviewOutcome } from '../event/decision.ts'
import type { CorrectionItem, DossierEvent } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { decideAfter, type GoingOn } from './next-step.ts'
import { refuseConflict, requireState } from './require.ts'
import { contentTopics } from './submit.ts'

export interface Reviewing extends GoingOn {
  readonly version: number
  /** The id of the officer. */
  readonly by: string
  readonly outcome: ReviewOutcome
  /** What the decision rests on besides the rules. */
  readonly note: string
  /** Every reason of a denial. */
  readonly reasons: readonly string[]
  readonly items: readonly CorrectionItem[]
  /** Whether some rule does not hold, or is not known to hold. */
  readonly isAgainstRules: boolean
}

/**
 * A person of the accountable office decides what the rules did not, or decides again. They may grant what the rules do
 * not let pass, and say on what grounds; what is granted already, they may leave as it is or take back.
 */
export function decideReview(dossier: Dossier, reviewing: Reviewing): readonly DossierEvent[] {
  requireState(dossier, ['reviewing'])
  refuseConflict(dossier, reviewing.version, { topics: contentTopics(dossier) })
  requireAnother(dossier, reviewing.by)
  const { outcome, note, reasons, items, today, hash } = reviewing
  const contentHash = hash(describeContent(dossier))
  const reviewed = { kind: 'reviewed', outcome, businessDate: today, note, contentHash } as const
  switch (outcome) {
    case 'approve':
      requireNote(reviewing)
      return dossier.grant
        ? [reviewed, { kind: 'upheld', note }]
        : [reviewed, ...decideAfter(dossier, 'decide', reviewing)]
    case 'reject':
      requireSome(reasons, 'reasons')
      return [reviewed, { kind: 'denied', reasons }]
    case 'first':
      requireSome(items, 'items')
      return [reviewed, { kind: 'correction-requested', items }]
  }
}

/** Nobody decides what they themselves gave on: two people have seen it then. */
function requireAnother({ handover }: Dossier, by: string): void {
  if (handover?.cause !== 'recheck' || handover.by !== by) return
  throw new Refusal('not-allowed', {
    zh: '这份办件是您复核时提出不同意见的，要由另一位工作人员决定',
    en: 'You gave this on when you checked it; somebody else decides',
  })
}

function requireNote({ isAgainstRules, note }: Reviewing): void {
  if (!isAgainstRules || note.trim() !== '') return
  const message = {
    zh: '有条件不满足或没有查清，请写明凭什么准予',
    en: 'Some rule does not hold or is not certain; please say on what grounds you grant it',
  }
  throw new Refusal('invalid', message, { entries: [{ entry: 'note', message }] })
}

function requireSome(list: readonly unknown[], entry: string): void {
  if (list.length > 0) return
  const message = { zh: '请至少写一条', en: 'Please give at least one' }
  throw new Refusal('invalid', message, { entries: [{ entry, message }] })
}
