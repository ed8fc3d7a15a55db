import type { Matter, Step } from '#matter'
import type { Dossier, StepClock } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import { endStates } from './state.ts'

/** The step an officer is at, or undefined when nothing at the counter is left or has begun. */
export function findCurrentStep(dossier: Dossier, matter: Matter): Step | undefined {
  if (endStates.includes(dossier.state) || dossier.visits.length === 0) return undefined
  return counterSteps(matter).find((step) => !isDone(dossier, step))
}

/** The steps that officers do after check-in, in order. */
export function counterSteps(matter: Matter): readonly Step[] {
  return matter.steps.filter(({ kind }) => kind === 'inspect' || kind === 'assign' || kind === 'issue')
}

/** The clocks of the latest visit. */
export function clocksOfVisit(dossier: Dossier): readonly StepClock[] {
  return dossier.clocks.filter(({ visit }) => visit === dossier.visits.length)
}

/** Starts the clock of the step after `done`; nothing when that was the last. */
export function startNext(matter: Matter, done: Step | undefined): readonly DossierEvent[] {
  const steps = counterSteps(matter)
  const next = steps[done === undefined ? 0 : steps.findIndex(({ id }) => id === done.id) + 1]
  return next ? [{ kind: 'step-started', step: next.id }] : []
}

function isDone(dossier: Dossier, step: Step): boolean {
  switch (step.kind) {
    case 'inspect':
      return dossier.inspection?.step === step.id && dossier.inspection.passed
    case 'assign':
      return dossier.numbers.some((number) => number.step === step.id)
    case 'issue':
      return dossier.grant !== undefined
    default:
      return true
  }
}
