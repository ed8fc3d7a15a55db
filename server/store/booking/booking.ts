import type { Transaction } from '../database.ts'

export type BookingStatus = 'booked' | 'checked-in' | 'cancelled' | 'missed'

/** A booking as it is kept. */
export interface Booking {
  readonly id: string
  /** Read out or scanned at the counter, `K7M4-Q2XC`. */
  readonly code: string
  readonly dossier: string
  readonly matter: string
  readonly holder: string
  readonly office: string
  /** `2026-11-25T09:30`, local time in Shanghai. */
  readonly start: string
  readonly minutes: number
  readonly status: BookingStatus
}

/** The columns of a booking; every statement that returns one ends with them. */
export const columns = 'id, code, dossier, matter, holder, office, starts as start, minutes, status'

/** Sets the status of a booking that has one of the given ones, and returns it; undefined when it has another. */
export async function changeStatus(
  tx: Transaction,
  booking: { readonly district: string; readonly id: string },
  from: readonly BookingStatus[],
  to: BookingStatus,
): Promise<Booking | undefined> {
  const [changed] = await tx.query<Booking>(
    `update booking set status = $4, changed_at = now()
      where district = $1 and id = $2 and status = any($3) returning ${columns}`,
    [booking.district, booking.id, from, to],
  )
  return changed
}
