import type { FactId } from '#fact'
import type { Matter, Step } from '#matter'
import type { Plan } from '#plan'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { findText, knowledgeOf } from '../known.ts'
import { Refusal } from '../refusal.ts'
import { startNext } from '../step.ts'
import { refuseConflict } from './require.ts'
import { requireStep } from './require-step.ts'
import { contentTopics } from './submit.ts'

export interface Deciding {
  readonly matter: Matter
  readonly plan: Plan
  readonly version: number
}

/** A number to take: from which series, for which step and fact. */
export interface Assignment {
  readonly step: Step
  readonly series: string
  readonly fact: FactId
}

/** Which series the next number comes from. Only for those who will be granted: a number is not spent in vain. */
export function decideAssignment(dossier: Dossier, deciding: Deciding): Assignment {
  const { matter, plan, version } = deciding
  const step = requireStep(dossier, matter, 'assign')
  refuseConflict(dossier, version, { topics: contentTopics(dossier) })
  refuseUndecided(plan)
  const knowledge = knowledgeOf(dossier, matter, plan.businessDate)
  const series = step.series === undefined ? step.id : findText(knowledge, step.series)
  if (series === undefined || step.gives === undefined) {
    throw new Refusal('not-ready', {
      zh: '还不知道该用哪一种号段，请先把情况填完整',
      en: 'It is not known yet which series applies; please complete the entries first',
    })
  }
  return { step, series, fact: step.gives }
}

export function numberAssigned(
  matter: Matter,
  assignment: Assignment,
  number: string,
): readonly DossierEvent[] {
  const { step, series, fact } = assignment
  return [{ kind: 'number-assigned', step: step.id, series, number, fact }, ...startNext(matter, step)]
}

/** Grants: every rule met, inspection passed, number assigned. What is unknown never approves. */
export function decideGrant(
  dossier: Dossier,
  deciding: Deciding & { readonly certificate: string },
): readonly DossierEvent[] {
  const { matter, plan, version, certificate } = deciding
  const step = requireStep(dossier, matter, 'issue')
  refuseConflict(dossier, version, { topics: contentTopics(dossier) })
  refuseUndecided(plan)
  return [{ kind: 'granted', step: step.id, certificate, facts: step.paper?.facts ?? [] }]
}

/** What still stands between this dossier and being granted, in words for the officer. */
export function listObstacles(plan: Plan): readonly Plan['rules'][number][] {
  return plan.rules.filter(({ verdict }) => verdict !== 'met')
}

function refuseUndecided(plan: Plan): void {
  const obstacles = listObstacles(plan)
  const [first] = obstacles
  if (first) {
    const entries = obstacles.map(({ id, reason }) => ({ entry: id, message: reason }))
    throw new Refusal('not-ready', first.reason, { entries })
  }
  const rejected = plan.findings.find(({ status }) => status === 'reject')
  if (rejected) throw new Refusal('not-ready', rejected.message)
}
