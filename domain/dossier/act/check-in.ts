import type { Matter } from '#matter'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { openStates } from '../state.ts'
import { startNext } from '../step.ts'
import { requireState } from './require.ts'

/**
 * Someone has come to the counter with their dossier. Those who forgot to press “file” are not sent home: the officer
 * goes on with it, and it is filed when everything is in order. A second scan of the same code changes nothing.
 */
export function decideCheckIn(dossier: Dossier, matter: Matter, office: string): readonly DossierEvent[] {
  if (dossier.state === 'checked-in' && dossier.visits.at(-1)?.office === office) return []
  requireState(dossier, [...openStates, 'submitted'])
  if (dossier.booking?.status === 'booked' && dossier.booking.office !== office) {
    throw new Refusal('not-allowed', {
      zh: '预约的是另一个网点，请到预约的网点办理，或先取消预约再在这里办理',
      en: 'The booking is at another office; go there, or cancel it first to be served here',
    })
  }
  const accepted = dossier.submission === undefined ? [] : ([{ kind: 'accepted' }] as const)
  return [{ kind: 'checked-in', office }, ...accepted, ...startNext(matter, undefined)]
}
