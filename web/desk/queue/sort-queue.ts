import type { QueueEntry } from '#api'
import { minutesBetween } from '../frame/time.ts'

/** The parts of a day's queue, in the order an officer needs them. */
export const queueParts = ['here', 'ahead', 'finished', 'missed'] as const
export type QueuePart = (typeof queueParts)[number]

const partOf: Record<QueueEntry['status'], QueuePart> = {
  'checked-in': 'here',
  'walk-in': 'here',
  booked: 'ahead',
  done: 'finished',
  missed: 'missed',
}

/** The day by parts, each by time; who has no time of their own comes first, as they stand at the counter. */
export function sortQueue(entries: readonly QueueEntry[]): ReadonlyMap<QueuePart, readonly QueueEntry[]> {
  return new Map(
    queueParts.map((part) => [
      part,
      entries
        .filter(({ status }) => partOf[status] === part)
        .toSorted((a, b) => (a.start ?? '').localeCompare(b.start ?? '')),
    ]),
  )
}

/** Entries that hold what was typed in the name, a number or a code; blanks, dashes and case do not matter. */
export function findEntries(entries: readonly QueueEntry[], typed: string): readonly QueueEntry[] {
  const wanted = squeeze(typed)
  if (wanted === '') return entries
  return entries.filter(({ applicant, number, code }) =>
    [applicant, number, code ?? ''].some((text) => squeeze(text).includes(wanted)),
  )
}

/** How many minutes somebody with a booking is late; undefined for everybody else and before their time. */
export function minutesLate({ status, start }: QueueEntry, now: string): number | undefined {
  if (status !== 'booked' || start === undefined) return undefined
  const late = minutesBetween(start, now)
  return late > 0 ? late : undefined
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase()
}
