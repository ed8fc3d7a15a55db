import type { Matter } from '#matter'
import type { Concerned } from '#permission'
import type { Filed } from './filed.ts'

/** The dossier as permission sees it. */
export function concernedBy({ dossier }: Filed): Concerned {
  const { matter, applicant, state, booking, visits, confirmation } = dossier
  const booked = booking && booking.status !== 'cancelled' ? [booking.office] : []
  const party = confirmation?.party.idNumber
  return { matter, applicant, state, party, offices: [...booked, ...visits.map(({ office }) => office)] }
}

/** A dossier that is not there yet, to ask whether somebody may open it. */
export function toBe({ id }: Matter, applicant: Concerned['applicant']): Concerned {
  return { matter: id, applicant, state: 'draft', party: undefined, offices: [] }
}
