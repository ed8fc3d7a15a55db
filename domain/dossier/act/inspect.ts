import type { Matter, Step } from '#matter'
import type { Plan } from '#plan'
import type { Dossier } from '../dossier.ts'
import type { CheckResult, CorrectionItem, DossierEvent } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { startNext } from '../step.ts'
import { refuseConflict } from './require.ts'
import { requireStep } from './require-step.ts'
import { contentTopics, refuseBlocked } from './submit.ts'

export interface Inspecting {
  readonly matter: Matter
  readonly plan: Plan
  readonly version: number
  readonly checks: readonly CheckResult[]
  /** SHA-256 of what is filed, for those who came without filing. */
  readonly contentHash: string
}

/**
 * Records an inspection. Every check of the step is answered. What failed becomes a list of what to mend, and the
 * dossier goes back to the applicant; what passed goes on to the next step. A dossier not yet filed is filed here,
 * on the same condition as online.
 */
export function decideInspect(dossier: Dossier, inspecting: Inspecting): readonly DossierEvent[] {
  const { matter, plan, version, checks } = inspecting
  const step = requireStep(dossier, matter, 'inspect')
  refuseConflict(dossier, version, { topics: contentTopics(dossier) })
  refuseBlocked(plan)
  const answers = step.checks.map(({ id }) => answerTo(id, checks))
  const passed = answers.every((answer) => answer.passed)
  return [
    ...fileFirst(dossier, inspecting.contentHash),
    { kind: 'inspected', step: step.id, checks: answers, passed },
    ...(passed
      ? startNext(matter, step)
      : [{ kind: 'correction-requested', items: toMend(step, answers) } as const]),
  ]
}

function fileFirst(dossier: Dossier, contentHash: string): readonly DossierEvent[] {
  return dossier.submission ? [] : [{ kind: 'submitted', contentHash }, { kind: 'accepted' }]
}

function answerTo(check: string, checks: readonly CheckResult[]): CheckResult {
  const answer = checks.find((given) => given.check === check)
  if (answer) return answer
  const message = { zh: '还有检查项没有填', en: 'Some checks are not answered yet' }
  throw new Refusal('invalid', message, { entries: [{ entry: check, message }] })
}

function toMend(step: Step, answers: readonly CheckResult[]): readonly CorrectionItem[] {
  return step.checks.flatMap((check) => {
    const answer = answers.find((given) => given.check === check.id)
    if (!answer || answer.passed) return []
    const note = answer.note.trim()
    return [{ about: check.against ?? check.id, message: check.reason.zh + (note ? `（${note}）` : '') }]
  })
}
