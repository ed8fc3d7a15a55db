import { addDays, findException, isWorkingDay, type WorkCalendar, weekdayOf } from '#calendar'
import type { BookingTerms } from '#matter'
import type { OpeningHours, Stretch } from './hours.ts'

/** A time that can be booked at an office; `start` is a local minute, `2026-11-25T09:30`. */
export interface Place {
  readonly start: string
  readonly free: number
  readonly capacity: number
}

/**
 * The minutes at which slots of a day begin. A slot lies wholly within the opening hours. Public holidays are
 * closed; a weekend day worked in exchange follows its own hours, else those of a Monday.
 */
export function listSlotStarts(
  hours: OpeningHours,
  day: string,
  slotMinutes: number,
  calendar: WorkCalendar,
): readonly string[] {
  return listStretches(hours, day, calendar).flatMap(({ from, until }) =>
    Array.from({ length: Math.max(0, Math.floor((until - from) / slotMinutes)) }, (_, index) =>
      atMinute(day, from + index * slotMinutes),
    ),
  )
}

/** The days that can be booked now: today and the next `daysAhead`. */
export function listBookableDays(terms: BookingTerms, now: string): readonly string[] {
  const today = now.slice(0, 10)
  return Array.from({ length: terms.daysAhead + 1 }, (_, index) => addDays(today, index))
}

/** Whether a slot that begins at this minute exists at the office and can still be booked. */
export function isBookable(
  office: { readonly hours: OpeningHours; readonly terms: BookingTerms; readonly calendar: WorkCalendar },
  start: string,
  now: string,
): boolean {
  const { hours, terms, calendar } = office
  const day = start.slice(0, 10)
  return (
    start > now &&
    listBookableDays(terms, now).includes(day) &&
    listSlotStarts(hours, day, terms.slotMinutes, calendar).includes(start)
  )
}

/** All places from now on, with how many are left; `taken` counts the bookings per start. */
export function listPlaces(
  office: {
    readonly hours: OpeningHours
    readonly capacity: number
    readonly terms: BookingTerms
    readonly calendar: WorkCalendar
  },
  taken: ReadonlyMap<string, number>,
  now: string,
): readonly Place[] {
  const { hours, capacity, terms, calendar } = office
  return listBookableDays(terms, now)
    .flatMap((day) => listSlotStarts(hours, day, terms.slotMinutes, calendar))
    .filter((start) => start > now)
    .map((start) => ({ start, capacity, free: Math.max(0, capacity - (taken.get(start) ?? 0)) }))
}

export function findEarliestFree(places: readonly Place[]): Place | undefined {
  return places.find(({ free }) => free > 0)
}

const monday = 1

function listStretches(hours: OpeningHours, day: string, calendar: WorkCalendar): readonly Stretch[] {
  const exception = findException(calendar, day)
  if (exception && !isWorkingDay(calendar, day)) return []
  const own = hours.get(weekdayOf(day))
  if (own === undefined && exception) return hours.get(monday) ?? []
  return own ?? []
}

function atMinute(day: string, minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
