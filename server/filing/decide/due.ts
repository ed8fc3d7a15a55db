import { endOfPatience, findDecidableSince, type LoggedEvent } from '#dossier'
import type { JobData } from '#job'
import type { Filed } from '../filed.ts'

interface DueDecision {
  readonly name: 'decide-dossier'
  readonly data: JobData['decide-dossier']
  readonly at?: string
}

/**
 * The jobs that decide, after events: one now when the rules may come to something by what is known, and one at the end
 * of patience, counted from when the decision became due.
 */
export function listDueDecisions(filed: Filed, events: readonly LoggedEvent[]): readonly DueDecision[] {
  const { dossier, matter, place } = filed
  const since = findDecidableSince(dossier)
  const last = events.at(-1)
  if (!matter.decision || since === undefined || !last) return []
  const data = { dossier: place.dossier, sequence: last.sequence }
  const isDue = mayBeDecided(filed) || dossier.personAsked?.answered === false
  const now = isDue ? [{ name: 'decide-dossier', data } as const] : []
  if (!events.some(({ at, event }) => at === since && duringFiling.includes(event.kind))) return now
  const until = endOfPatience(since, matter.decision)
  return [...now, { name: 'decide-dossier', data: { ...data, until }, at: until }]
}

const duringFiling: readonly string[] = ['submitted', 'confirmed']

/** A quick look at the plan, which is made anyway; the job itself decides by everything. */
function mayBeDecided({ plan }: Filed): boolean {
  const { rules, findings } = plan
  const fails =
    rules.some(({ verdict }) => verdict === 'unmet') || findings.some(({ status }) => status !== 'remind')
  return fails || rules.every(({ verdict }) => verdict === 'met')
}
