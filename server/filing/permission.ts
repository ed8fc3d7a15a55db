import { type Dossier, findRecheck } from '#dossier'
import type { DecisionTerms, Matter } from '#matter'
import type { Concerned } from '#permission'
import type { DossierCard } from '#store'
import type { Filed } from './filed.ts'

/** The dossier as permission sees it. */
export function concernedBy({ dossier, matter: { decision, topics } }: Filed): Concerned {
  const { matter, applicant, state, booking, visits, confirmation } = dossier
  const booked = booking && booking.status !== 'cancelled' ? [booking.office] : []
  const party = confirmation?.party.idNumber
  const offices = [...booked, ...visits.map(({ office }) => office)]
  const accountable = findAccountable(dossier, decision)
  return { matter, topics, applicant, state, party, offices, accountable }
}

/** A dossier that is not there yet, to ask whether somebody may open it. */
export function toBe({ id, topics }: Matter, applicant: Concerned['applicant']): Concerned {
  return { ...nowhere, matter: id, topics, applicant, state: 'draft' }
}

/** As much of a dossier as its card tells: enough to ask whether it is theirs, not who else it concerns. */
export function concernedByCard(card: DossierCard, { topics }: Matter): Concerned {
  const { matter, applicant, applicantName, state } = card
  return { ...nowhere, matter, topics, applicant: { id: applicant, name: applicantName }, state }
}

const nowhere = { party: undefined, accountable: undefined, offices: [] }

/** The accountable office sees what it has, or had, to look at, and nothing else. */
function findAccountable(dossier: Dossier, terms: DecisionTerms | undefined): string | undefined {
  const { handover, recheck, review } = dossier
  const isGiven = handover || recheck || review || findRecheck(dossier, terms)
  return isGiven ? terms?.office.id : undefined
}
