import type { Catalogue } from '#catalogue'
import { canonicalise, foldDossier, judgeDossier, type LoggedEvent, recordOf } from '#dossier'
import type { Outcome } from '#plan'
import { hashText } from '../hash-text.ts'

/** One decision of the rules, and what they come to when they decide again from the log before it. */
export interface Replayed {
  /** Of the event that decided. */
  readonly sequence: number
  readonly matter: string
  readonly version: string
  readonly businessDate: string
  readonly outcome: Outcome
  readonly again: Outcome
  /** Whether everything is the same: the outcome, every rule, the facts each used and what it was decided on. */
  readonly same: boolean
}

/** Decides every decision of a log again (复算), under the version of its matter and on the day it was decided. */
export function replayDecisions(log: readonly LoggedEvent[], catalogue: Catalogue): readonly Replayed[] {
  return log.flatMap(({ event, sequence }, place) => {
    if (event.kind !== 'decided') return []
    const dossier = foldDossier(log.slice(0, place))
    const matter = catalogue.get(dossier.matter, dossier.matterVersion)
    const today = event.businessDate
    const again = recordOf(dossier, judgeDossier(dossier, { matter, today }), { today, hash: hashText })
    return {
      ...{ sequence, matter: matter.id, version: matter.version, businessDate: today },
      outcome: event.outcome,
      again: again.outcome,
      same: canonicalise(again) === canonicalise(event),
    }
  })
}
