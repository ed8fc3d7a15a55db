import type { Concerned } from '#permission'
import type { Filed } from './filed.ts'

/** The dossier as permission sees it. */
export function concernedBy({ dossier }: Filed): Concerned {
  const { applicant, state, booking, visits, confirmation } = dossier
  const booked = booking && booking.status !== 'cancelled' ? [booking.office] : []
  const party = confirmation?.party.idNumber
  return { applicant, state, party, offices: [...booked, ...visits.map(({ office }) => office)] }
}
