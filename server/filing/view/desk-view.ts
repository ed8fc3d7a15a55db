import type { DeskDossier, Words } from '#api'
import {
  clocksOfVisit,
  counterStates,
  counterSteps,
  type Dossier,
  findCurrentStep,
  isSeeable,
  listObstacles,
} from '#dossier'
import type { Check, Matter, Step } from '#matter'
import type { Plan } from '#plan'
import type { Fixed } from '../call.ts'
import type { Filed } from '../filed.ts'
import type { FilingParts } from '../parts.ts'
import { viewDossier } from './dossier-view.ts'
import { showValue } from './value.ts'

/**
 * A dossier as the officer sees it. What is sensitive is shown while they have it in hand, not before or after; what the
 * applicant removed is no business of theirs.
 */
export async function viewDesk(
  parts: Pick<FilingParts, 'publicUrl' | 'now' | 'database'>,
  filed: Filed,
): Promise<Fixed<DeskDossier>> {
  const { dossier, matter, plan } = filed
  const current = findCurrentStep(dossier, matter)
  const view = await viewDossier(parts, filed, !counterStates.includes(dossier.state))
  return {
    dossier: { ...view, removed: [] },
    clocks: viewClocks(dossier, matter),
    current: current && {
      step: current.id,
      kind: current.kind,
      label: current.label,
      checks: current.checks.map((check) => viewCheck(check, plan)),
    },
    seeable: current ? listSeeable(matter, plan) : [],
    obstacles: current ? obstaclesOf(current, plan) : [],
    inspection: dossier.inspection?.checks ?? [],
    numbers: dossier.numbers.map(({ fact, number }) => ({
      label: matter.facts.get(fact)?.label ?? matter.result,
      number,
    })),
  }
}

function viewClocks(dossier: Dossier, matter: Matter): Fixed<DeskDossier['clocks']> {
  const visit = dossier.visits.at(-1)
  if (!visit) return []
  const clocks = clocksOfVisit(dossier)
  const arrival = matter.steps
    .filter(({ kind }) => kind === 'check-in')
    .map((step) => viewClock(step, { startedAt: visit.at, endedAt: visit.at }))
  return [
    ...arrival,
    ...counterSteps(matter).map((step) =>
      viewClock(
        step,
        clocks.find((clock) => clock.step === step.id),
      ),
    ),
  ]
}

function viewClock(
  { id, label, kind, minutes }: Step,
  clock: { readonly startedAt: string; readonly endedAt: string | undefined } | undefined,
): Fixed<DeskDossier['clocks'][number]> {
  const { startedAt, endedAt } = clock ?? {}
  const seconds =
    startedAt !== undefined && endedAt !== undefined
      ? (Date.parse(endedAt) - Date.parse(startedAt)) / 1000
      : undefined
  return { step: id, label, kind, startedAt, endedAt, seconds, targetMinutes: minutes }
}

function viewCheck({ id, label, against, reason }: Check, plan: Plan) {
  const row = plan.rows.find(({ fact }) => fact === against)
  return { id, label, expected: row && showValue(row), reason }
}

/** Facts that are open, or were read or typed, and that looking or asking at the counter can establish. */
function listSeeable(matter: Matter, plan: Plan): readonly string[] {
  const open = plan.rows
    .filter(({ mode, source }) => mode !== 'known' || mendable.includes(source?.kind ?? ''))
    .map(({ fact }) => fact)
  const missing = plan.rules.flatMap((rule) => (rule.verdict === 'unknown' ? rule.missing : []))
  return [...new Set([...open, ...missing])].filter((id) => {
    const declared = matter.facts.get(id)
    return declared !== undefined && isSeeable(declared)
  })
}

/** What a person or a reading said may be wrong, and the thing itself stands at the counter. */
const mendable: readonly string[] = ['document', 'applicant', 'counter']

function obstaclesOf(step: Step, plan: Plan): readonly Words[] {
  if (step.kind === 'inspect') return plan.blockers.map(({ message }) => message)
  return listObstacles(plan).map(({ name, reason }) => ({
    zh: `${name.zh}：${reason.zh}`,
    en: `${name.en}: ${reason.en}`,
  }))
}
