import { randomBytes, randomUUID } from 'node:crypto'
import {
  canCancel,
  findCancelLimit,
  findFirstDayThatCounts,
  findPauseEnd,
  getHours,
  isBookable,
  makeBookingCode,
} from '#booking'
import type { WorkCalendar } from '#calendar'
import type { BookingTerms, OfficeRow } from '#matter'
import type { Transaction } from '../database.ts'
import { type Booking, changeStatus, columns } from './booking.ts'
import { alreadyBooked, full, notBookable, paused, tooLateToChange } from './refusals.ts'
import { lockSlots, releasePlace, takePlace } from './slot.ts'

export interface BookingRequest {
  readonly district: string
  readonly dossier: string
  readonly matter: string
  /** Whom it counts against when nobody comes: the applicant. */
  readonly holder: string
  readonly office: Pick<OfficeRow, 'id' | 'hours' | 'capacity'>
  /** `2026-11-25T09:30` */
  readonly start: string
  /** The value of the fact that only one valid booking may exist for. */
  readonly onePer: string | undefined
  readonly terms: BookingTerms
  readonly calendar: WorkCalendar
  /** The local minute in Shanghai. */
  readonly now: string
}

/** What a booking came to; `replaced` is the booking of the same dossier that it moved. */
export interface Booked {
  readonly booking: Booking
  readonly replaced: Booking | undefined
}

/**
 * Books a place for a dossier, or moves the booking it has; the same place again changes nothing.
 * Throws a {@link Refusal}: `taken` when the slot is full or the vehicle is booked already, `paused` after missed
 * bookings, `not-now` when the slot does not exist, has passed, or it is too late to move.
 */
export async function bookSlot(tx: Transaction, request: BookingRequest): Promise<Booked> {
  const { district, dossier, matter, office, start, terms, calendar, now } = request
  const current = await lockCurrentBooking(tx, district, dossier)
  if (current && current.office === office.id && current.start === start) {
    return { booking: current, replaced: undefined }
  }
  if (!isBookable({ hours: getHours(office.hours), terms, calendar }, start, now)) throw notBookable()
  if (current && !canCancel(terms, current.start, now)) {
    throw tooLateToChange(findCancelLimit(terms, current.start))
  }
  await refusePaused(tx, request)
  const wanted = { district, matter, office: office.id, start }
  if (current) await lockSlots(tx, [wanted, { ...current, district }])
  const replaced = current && (await changeStatus(tx, { district, id: current.id }, ['booked'], 'cancelled'))
  if (replaced) await releasePlace(tx, { ...replaced, district })
  if (!(await takePlace(tx, wanted, office.capacity))) throw full()
  return { booking: await addBooking(tx, request), replaced }
}

async function lockCurrentBooking(tx: Transaction, district: string, dossier: string) {
  const [booking] = await tx.query<Booking>(
    `select ${columns} from booking where district = $1 and dossier = $2 and status = 'booked' for update`,
    [district, dossier],
  )
  return booking
}

async function refusePaused(
  tx: Transaction,
  { district, holder, terms, now }: BookingRequest,
): Promise<void> {
  const today = now.slice(0, 10)
  const missed = await tx.query<{ day: string }>(
    `select left(starts, 10) as day from booking
      where district = $1 and holder = $2 and status = 'missed' and starts >= $3`,
    [district, holder, findFirstDayThatCounts(terms, today)],
  )
  const days = missed.map(({ day }) => day)
  const end = findPauseEnd(terms, days, today)
  if (end !== undefined) throw paused(end)
}

/** A code that is already in use is drawn again; anything else that is in the way is a refusal. */
async function addBooking(tx: Transaction, request: BookingRequest): Promise<Booking> {
  const { district, dossier, matter, holder, office, start, onePer, terms } = request
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const [booking] = await tx.query<Booking>(
      `insert into booking (district, id, code, dossier, matter, holder, office, starts, minutes, one_per, status)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'booked')
       on conflict do nothing returning ${columns}`,
      [
        ...[district, randomUUID(), makeBookingCode(randomBytes(14)), dossier, matter, holder],
        ...[office.id, start, terms.slotMinutes, onePer ?? null],
      ],
    )
    if (booking) return booking
    if (await isBookedAlready(tx, request)) throw alreadyBooked()
  }
  throw new Error('No free booking code was found')
}

async function isBookedAlready(tx: Transaction, { district, dossier, matter, onePer }: BookingRequest) {
  const found = await tx.query(
    `select 1 from booking where district = $1 and status = 'booked'
        and (dossier = $2 or (matter = $3 and one_per = $4))`,
    [district, dossier, matter, onePer ?? null],
  )
  return found.length > 0
}
