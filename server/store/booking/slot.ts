import { getHours, listBookableDays, listPlaces, type Place } from '#booking'
import type { WorkCalendar } from '#calendar'
import type { BookingTerms, OfficeRow } from '#matter'
import type { Transaction } from '../database.ts'

export interface SlotKey {
  readonly district: string
  readonly matter: string
  readonly office: string
  readonly start: string
}

/**
 * Takes one place, or returns false when none is left. Whoever comes second waits for the row of the slot and then
 * sees what the first has left: never more than the capacity, however many come at once.
 */
export async function takePlace(tx: Transaction, slot: SlotKey, capacity: number): Promise<boolean> {
  if (capacity < 1) return false
  const taken = await tx.query(
    `insert into booking_slot as slot (district, matter, office, starts, capacity, taken)
     values ($1, $2, $3, $4, $5, 1)
     on conflict (district, matter, office, starts)
     do update set taken = slot.taken + 1, capacity = excluded.capacity where slot.taken < excluded.capacity
     returning taken`,
    [slot.district, slot.matter, slot.office, slot.start, capacity],
  )
  return taken.length > 0
}

export async function releasePlace(tx: Transaction, slot: SlotKey): Promise<void> {
  await tx.query(
    `update booking_slot set taken = taken - 1
      where district = $1 and matter = $2 and office = $3 and starts = $4`,
    [slot.district, slot.matter, slot.office, slot.start],
  )
}

/** Locks several slots in one order, so that two people who swap places do not wait for each other. */
export async function lockSlots(tx: Transaction, slots: readonly SlotKey[]): Promise<void> {
  const [first] = slots
  if (!first) return
  await tx.query(
    `select 1 from booking_slot
      where district = $1 and matter = $2 and (office, starts) in (select * from unnest($3::text[], $4::text[]))
      order by office, starts for update`,
    [first.district, first.matter, slots.map(({ office }) => office), slots.map(({ start }) => start)],
  )
}

/** The places of several offices from now on, by office. */
export async function listFreePlaces(
  tx: Transaction,
  search: {
    readonly district: string
    readonly matter: string
    readonly offices: readonly Pick<OfficeRow, 'id' | 'hours' | 'capacity'>[]
    readonly terms: BookingTerms
    readonly calendar: WorkCalendar
    readonly now: string
  },
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const { district, matter, offices, terms, calendar, now } = search
  const rows = await tx.query<{ office: string; start: string; taken: number }>(
    `select office, starts as start, taken from booking_slot
      where district = $1 and matter = $2 and office = any($3) and starts >= $4 and starts <= $5`,
    [district, matter, offices.map(({ id }) => id), now, `${listBookableDays(terms, now).at(-1)}T24:00`],
  )
  return new Map(
    offices.map(({ id, hours, capacity }) => {
      const taken = new Map(rows.filter(({ office }) => office === id).map((row) => [row.start, row.taken]))
      return [id, listPlaces({ hours: getHours(hours), capacity, terms, calendar }, taken, now)]
    }),
  )
}
