import { listAwaits } from './awaits.ts'
import type { Dossier } from './dossier.ts'
import type { Channel } from './event.ts'
import type { DossierState } from './state.ts'
import { counterStates, endStates } from './state.ts'

/** What lists and searches show of a dossier, without reading its log. */
export interface Card {
  readonly number: string
  readonly version: number
  readonly matter: string
  readonly matterVersion: string
  readonly channel: Channel
  readonly state: DossierState
  readonly applicant: string
  readonly applicantName: string
  readonly openedAt: string
  readonly changedAt: string
  readonly booking: Dossier['booking']
  readonly visit: Dossier['visits'][number] | undefined
  readonly certificate: string | undefined
  /** What the platform has to do next for it. */
  readonly awaits: readonly string[]
}

/** The card of a dossier: a projection, so it can be made again from the log at any time. */
export function cardOf(dossier: Dossier): Card {
  const { number, version, matter, matterVersion, channel, state, applicant } = dossier
  const { openedAt, changedAt, booking, visits, grant } = dossier
  return {
    number,
    version,
    matter,
    matterVersion,
    channel,
    state,
    applicant: applicant.id,
    applicantName: applicant.name,
    openedAt,
    changedAt,
    booking,
    visit: visits.at(-1),
    certificate: grant?.certificate,
    awaits: listAwaits(dossier),
  }
}

/** Where somebody with this dossier stands in the queue of a day. */
export function queueStatus({
  state,
  booking,
  visit,
}: Card): 'booked' | 'checked-in' | 'done' | 'missed' | 'walk-in' {
  if (counterStates.includes(state)) return visit?.booked ? 'checked-in' : 'walk-in'
  if (booking?.status === 'booked') return 'booked'
  return booking?.status === 'missed' && !endStates.includes(state) ? 'missed' : 'done'
}
