import type { Matter, Step } from '#matter'
import type { Dossier } from '../dossier.ts'
import { Refusal } from '../refusal.ts'
import { counterStates } from '../state.ts'
import { findCurrentStep } from '../step.ts'
import { requireState } from './require.ts'

/** The step the counter is at, when it is of this kind; otherwise refuses and names the step whose turn it is. */
export function requireStep(dossier: Dossier, matter: Matter, kind: Step['kind']): Step {
  requireState(dossier, counterStates)
  const step = findCurrentStep(dossier, matter)
  if (step?.kind === kind) return step
  throw new Refusal('not-now', {
    zh: step ? `现在轮到“${step.label.zh}”这一步` : '窗口的各步都已办完',
    en: step ? `The step at hand is: ${step.label.en}` : 'All steps at the counter are done',
  })
}
