import type { Matter, Step, StepKind } from '#matter'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { askConfirmation } from './confirm.ts'
import { chargeFor } from './pay.ts'

/** What going on takes from the world. */
export interface GoingOn {
  readonly matter: Matter
  /** Calendar date in Shanghai: the day rules and parameters are looked up at. */
  readonly today: string
  /** ISO instant. */
  readonly at: string
  /** A code nobody can guess, for what is issued. */
  readonly certificate: string
  /** SHA-256, in hexadecimal digits. */
  readonly hash: (text: string) => string
}

/** The step of a matter that follows the one of this kind. */
export function findStepAfter(matter: Matter, done: StepKind): Step | undefined {
  const place = matter.steps.findIndex(({ kind }) => kind === done)
  return place === -1 ? undefined : matter.steps[place + 1]
}

/**
 * What comes by itself after a step is done: the person is asked to agree, the rules take it up, what is owed is asked
 * for, the result is issued. Nothing where the next step is for somebody to do.
 */
export function decideAfter(dossier: Dossier, done: StepKind, going: GoingOn): readonly DossierEvent[] {
  const next = findStepAfter(going.matter, done)
  switch (next?.kind) {
    case 'confirm':
      return askConfirmation(dossier, going)
    case 'pay': {
      const charged = chargeFor(dossier, going)
      const isOver = charged.every(({ kind }) => kind === 'refund-asked')
      return isOver ? [...charged, ...decideAfter(dossier, 'pay', going)] : charged
    }
    case 'issue':
      return next.who === 'system' ? [issue(next, going)] : []
    default:
      // To decide is for a durable job, which waits for what is not known yet.
      return []
  }
}

function issue(step: Step, { certificate }: GoingOn): DossierEvent {
  return { kind: 'granted', step: step.id, certificate, facts: step.paper?.facts ?? [] }
}
