import type { Words } from '#matter'
import type { Dossier } from '../dossier.ts'
import type { HandoverCause } from '../event/decision.ts'
import type { DossierEvent } from '../event.ts'
import type { DossierState } from '../state.ts'

/** Gives a dossier that waits for the rules to a person of the accountable office; nothing when it waits no more. */
export function decideHandOver(
  dossier: Dossier,
  handover: { readonly cause: HandoverCause; readonly because: Words },
): readonly DossierEvent[] {
  return canHandOver(dossier.state) ? [{ kind: 'handed-over', ...handover }] : []
}

/** Whether it is the rules that a dossier in this state waits for. */
export function canHandOver(state: DossierState): boolean {
  return waitingStates.includes(state)
}

const waitingStates: readonly DossierState[] = ['submitted', 'paying']
