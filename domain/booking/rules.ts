import { addDays, addMinutes, daysBetween } from '#calendar'
import type { BookingTerms } from '#matter'

/** The last minute at which a booking can be cancelled or moved. */
export function findCancelLimit(terms: BookingTerms, start: string): string {
  return addMinutes(start, -terms.cancelBeforeMinutes)
}

export function canCancel(terms: BookingTerms, start: string, now: string): boolean {
  return now <= findCancelLimit(terms, start)
}

/** Whether someone who comes now is early, in time or late for a booking. */
export function decideCheckIn(terms: BookingTerms, start: string, now: string): 'early' | 'open' | 'late' {
  if (now < addMinutes(start, -terms.checkInWindowMinutes)) return 'early'
  return isMissed(terms, start, now) ? 'late' : 'open'
}

/** Nobody came while the check-in window was open (爽约). */
export function isMissed(terms: BookingTerms, start: string, now: string): boolean {
  return now > addMinutes(start, terms.checkInWindowMinutes)
}

/**
 * The last day on which someone can't book because of missed bookings, or undefined. The pause begins on the day
 * after the booking that filled the limit; `missed` are the days of missed bookings in any order.
 */
export function findPauseEnd(
  terms: BookingTerms,
  missed: readonly string[],
  today: string,
): string | undefined {
  const { limit, withinDays, pauseDays } = terms.noShows
  const days = [...missed].sort()
  const last = days.findLast((day, index) => {
    const first = days[index - limit + 1]
    return first !== undefined && daysBetween(first, day) < withinDays
  })
  if (last === undefined) return undefined
  const end = addDays(last, pauseDays)
  return today <= end ? end : undefined
}

/** The first day whose missed bookings can still matter. */
export function findFirstDayThatCounts(terms: BookingTerms, today: string): string {
  return addDays(today, -(terms.noShows.withinDays + terms.noShows.pauseDays))
}
