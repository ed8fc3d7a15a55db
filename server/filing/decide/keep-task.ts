import { addWorkingDays, localDay } from '#calendar'
import { findTask, type Task } from '#dossier'
import type { DecisionTerms } from '#matter'
import { type Transaction, writeTask } from '#store'
import type { Filed } from '../filed.ts'
import type { FilingParts } from '../parts.ts'

/** Writes down what the accountable office has to do about a dossier, so that it finds it. */
export async function keepTask(
  parts: Pick<FilingParts, 'calendar'>,
  tx: Transaction,
  { place, dossier, matter }: Pick<Filed, 'place' | 'dossier' | 'matter'>,
): Promise<void> {
  const { decision, handover, personAsked, commitments } = dossier
  if (!matter.decision || !(decision || handover || personAsked || commitments.length > 0)) return
  const task = findTask(dossier, matter)
  await writeTask(
    tx,
    place,
    task && {
      ...task,
      matter: matter.id,
      number: dossier.number,
      applicantName: dossier.applicant.name,
      due: findDue(parts, task, matter.decision),
    },
  )
}

/** The last day to look at it: a decision of a person has the limit of its matter, not this one. */
function findDue(
  { calendar }: Pick<FilingParts, 'calendar'>,
  { kind, since }: Task,
  { recheck }: DecisionTerms,
): string | undefined {
  return kind === 'review' ? undefined : addWorkingDays(calendar, localDay(since), recheck.days)
}
