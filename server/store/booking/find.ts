import { findBookingCode } from '#booking'
import type { Transaction } from '../database.ts'
import { type Booking, columns } from './booking.ts'

export async function findBooking(
  tx: Transaction,
  district: string,
  id: string,
): Promise<Booking | undefined> {
  const [booking] = await tx.query<Booking>(
    `select ${columns} from booking where district = $1 and id = $2`,
    [district, id],
  )
  return booking
}

/** The booking whose code was typed or scanned, in any state; undefined also when the text holds no code. */
export async function findBookingByCode(
  tx: Transaction,
  district: string,
  typed: string,
): Promise<Booking | undefined> {
  const code = findBookingCode(typed)
  if (code === undefined) return undefined
  const [booking] = await tx.query<Booking>(
    `select ${columns} from booking where district = $1 and code = $2`,
    [district, code],
  )
  return booking
}

/** The valid booking of a dossier, if it has one. */
export async function findCurrentBooking(
  tx: Transaction,
  district: string,
  dossier: string,
): Promise<Booking | undefined> {
  const [booking] = await tx.query<Booking>(
    `select ${columns} from booking where district = $1 and dossier = $2 and status = 'booked'`,
    [district, dossier],
  )
  return booking
}

/** The bookings of an office on one day, earliest first, without the cancelled ones. */
export async function listBookingsOfDay(
  tx: Transaction,
  search: { readonly district: string; readonly office: string; readonly day: string },
): Promise<readonly Booking[]> {
  return tx.query<Booking>(
    `select ${columns} from booking
      where district = $1 and office = $2 and starts >= $3 and starts < $4 and status <> 'cancelled'
      order by starts, made_at, id`,
    [search.district, search.office, `${search.day}T00:00`, `${search.day}T99:99`],
  )
}
