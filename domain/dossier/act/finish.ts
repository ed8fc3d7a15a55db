import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { counterStates, openStates } from '../state.ts'
import { refuseConflict, requireState } from './require.ts'

/** Takes the dossier back; possible until it is decided. */
export function decideWithdraw(
  dossier: Dossier,
  withdrawing: { readonly version: number; readonly reason: string },
): readonly DossierEvent[] {
  requireState(dossier, [...openStates, 'confirming', 'submitted', ...counterStates])
  refuseConflict(dossier, withdrawing.version, { topics: ['state'] })
  return [{ kind: 'withdrawn', reason: withdrawing.reason }]
}

/** Rates how it was (好差评), once, after the end. */
export function decideRate(
  dossier: Dossier,
  rating: { readonly stars: number; readonly reasons: readonly string[]; readonly words: string },
): readonly DossierEvent[] {
  requireState(dossier, ['granted', 'denied', 'withdrawn'])
  return [{ kind: 'rated', ...rating }]
}
