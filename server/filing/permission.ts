import type { Concerned } from '#permission'
import type { Filed } from './filed.ts'

/** The dossier as permission sees it. */
export function concernedBy({ dossier }: Filed): Concerned {
  const { applicant, state, booking, visits } = dossier
  const booked = booking && booking.status !== 'cancelled' ? [booking.office] : []
  return { applicant, state, offices: [...booked, ...visits.map(({ office }) => office)] }
}
