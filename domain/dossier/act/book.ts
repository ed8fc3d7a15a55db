import type { BookingTerms, Matter, OfficeRow } from '#matter'
import type { Plan } from '#plan'
import type { Booking, Dossier } from '../dossier.ts'
import { findText, knowledgeOf } from '../known.ts'
import { Refusal } from '../refusal.ts'
import { openStates } from '../state.ts'
import { refuseConflict, requireState } from './require.ts'

export interface BookingWish {
  readonly matter: Matter
  readonly plan: Plan
  readonly office: string
  readonly version: number
}

/** What a booking takes that may be made. */
export interface Bookable {
  readonly office: OfficeRow
  readonly terms: BookingTerms
  /** Only one booking may exist for this value. */
  readonly onePer: string | undefined
}

/**
 * Whether a time at an office may be booked now. Papers must be in order first, so that nobody comes in vain; the
 * office must be one that handles this situation. Whether the time is free is for the booking itself to say.
 */
export function decideBook(dossier: Dossier, wish: BookingWish): Bookable {
  requireState(dossier, [...openStates, 'submitted'])
  refuseConflict(dossier, wish.version, { topics: ['booking'] })
  const { booking } = wish.matter
  if (!booking) throw new Refusal('not-now', { zh: '这个事项不用预约', en: 'This matter needs no booking' })
  const [blocker] = dossier.state === 'submitted' ? [] : wish.plan.blockers
  if (blocker) throw new Refusal('not-ready', blocker.message)
  const office = wish.plan.offices.find(({ id }) => id === wish.office)
  if (!office) {
    throw new Refusal('invalid', {
      zh: '这个网点不办理您这种情形，请另选一个',
      en: 'That office does not handle your situation; please choose another',
    })
  }
  const knowledge = knowledgeOf(dossier, wish.matter, wish.plan.businessDate)
  const onePer = booking.onePer === undefined ? undefined : findText(knowledge, booking.onePer)
  return { office, terms: booking, onePer }
}

/** The booking to cancel; throws when there is none. */
export function decideCancelBooking(dossier: Dossier, version: number): Booking {
  refuseConflict(dossier, version, { topics: ['booking'] })
  const booking = findActiveBooking(dossier)
  if (booking) return booking
  throw new Refusal('not-now', { zh: '现在没有可以取消的预约', en: 'There is no booking to cancel' })
}

export function findActiveBooking(dossier: Dossier): Booking | undefined {
  return dossier.booking?.status === 'booked' ? dossier.booking : undefined
}
