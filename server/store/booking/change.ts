import { canCancel, decideCheckIn, findCancelLimit } from '#booking'
import { addMinutes } from '#calendar'
import type { BookingTerms } from '#matter'
import type { Transaction } from '../database.ts'
import { type Booking, changeStatus, columns } from './booking.ts'
import { findBooking } from './find.ts'
import { noBooking, notValid, outsideWindow, tooLateToChange, wrongOffice } from './refusals.ts'
import { releasePlace } from './slot.ts'

interface BookingKey {
  readonly district: string
  readonly id: string
}

/**
 * Cancels a booking and frees its place; cancelling twice changes nothing. The applicant can until the limit of the
 * terms, the office at any time.
 * Throws a {@link Refusal}: `not-found`, or `not-now` when it is too late or the booking was used or missed.
 */
export async function cancelBooking(
  tx: Transaction,
  key: BookingKey,
  act: { readonly by: 'applicant' | 'office'; readonly terms: BookingTerms; readonly now: string },
): Promise<Booking> {
  const booking = await getBooking(tx, key)
  if (booking.status === 'cancelled') return booking
  if (booking.status !== 'booked') throw notValid(booking.status)
  if (act.by === 'applicant' && !canCancel(act.terms, booking.start, act.now)) {
    throw tooLateToChange(findCancelLimit(act.terms, booking.start))
  }
  const cancelled = await changeStatus(tx, key, ['booked'], 'cancelled')
  if (!cancelled) return cancelBooking(tx, key, act)
  await releasePlace(tx, { ...cancelled, district: key.district })
  return cancelled
}

/**
 * Notes that someone with a booking has come to the office; a second time changes nothing.
 * Throws a {@link Refusal}: `not-found`, or `not-now` at another office, outside the window, or when it is not valid.
 */
export async function checkInBooking(
  tx: Transaction,
  key: BookingKey,
  act: { readonly office: string; readonly terms: BookingTerms; readonly now: string },
): Promise<Booking> {
  const booking = await getBooking(tx, key)
  if (booking.office !== act.office) throw wrongOffice()
  if (booking.status === 'checked-in') return booking
  if (booking.status !== 'booked') throw notValid(booking.status)
  const arrival = decideCheckIn(act.terms, booking.start, act.now)
  if (arrival !== 'open') throw outsideWindow(arrival, booking.start, act.terms.checkInWindowMinutes)
  return (await changeStatus(tx, key, ['booked'], 'checked-in')) ?? checkInBooking(tx, key, act)
}

/** Marks the bookings of a matter whose check-in window has closed as missed (爽约), and returns them. */
export async function markMissedBookings(
  tx: Transaction,
  search: {
    readonly district: string
    readonly matter: string
    readonly terms: BookingTerms
    readonly now: string
  },
): Promise<readonly Booking[]> {
  const { district, matter, terms, now } = search
  return tx.query<Booking>(
    `update booking set status = 'missed', changed_at = now()
      where district = $1 and matter = $2 and status = 'booked' and starts < $3 returning ${columns}`,
    [district, matter, addMinutes(now, -terms.checkInWindowMinutes)],
  )
}

async function getBooking(tx: Transaction, { district, id }: BookingKey): Promise<Booking> {
  const booking = await findBooking(tx, district, id)
  if (!booking) throw noBooking()
  return booking
}
