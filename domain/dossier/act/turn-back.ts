import type { Dossier } from '../dossier.ts'
import type { CorrectionItem, DossierEvent } from '../event.ts'
import { counterStates } from '../state.ts'
import { refuseConflict, requireState } from './require.ts'
import { contentTopics } from './submit.ts'

/** Denies, with every reason at once. */
export function decideDeny(
  dossier: Dossier,
  denying: { readonly version: number; readonly reasons: readonly string[] },
): readonly DossierEvent[] {
  requireState(dossier, ['submitted', ...counterStates])
  refuseConflict(dossier, denying.version, { topics: contentTopics(dossier) })
  return [{ kind: 'denied', reasons: denying.reasons }]
}

/** Asks for correction (补正), once and completely: the applicant gets the whole list. */
export function decideCorrection(
  dossier: Dossier,
  asking: { readonly version: number; readonly items: readonly CorrectionItem[] },
): readonly DossierEvent[] {
  requireState(dossier, ['submitted', ...counterStates])
  refuseConflict(dossier, asking.version, { topics: ['state'] })
  return [{ kind: 'correction-requested', items: asking.items }]
}
