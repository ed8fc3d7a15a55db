import type { Words } from '#matter'
import type { Dossier } from '../dossier.ts'
import type { HandoverCause } from '../event/decision.ts'
import type { DossierEvent } from '../event.ts'
import { type DossierState, endStates } from '../state.ts'

/** Why a dossier goes to a person. */
export interface Handing {
  readonly cause: HandoverCause
  readonly because: Words
}

/** Gives a dossier to a person of the accountable office; nothing when it is not for the rules to decide any more. */
export function decideHandOver(dossier: Dossier, handing: Handing): readonly DossierEvent[] {
  const isTheirs = canHandOver(dossier.state) || wasRefused(dossier)
  return isTheirs ? [{ kind: 'handed-over', ...handing }] : []
}

/** Whether it is the rules that a dossier in this state waits for. */
export function canHandOver(state: DossierState): boolean {
  return waitingStates.includes(state)
}

const waitingStates: readonly DossierState[] = ['submitted', 'paying']

/** What the rules refused, a person can decide again. */
function wasRefused({ state, decision }: Dossier): boolean {
  const isRefused = decision?.outcome === 'reject' || decision?.outcome === 'close'
  return isRefused && endStates.includes(state)
}
