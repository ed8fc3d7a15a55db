import type { Dossier } from '../dossier.ts'
import type { DecisionEvent } from '../event/decision.ts'
import type { DossierState } from '../state.ts'
import type { Folds } from './folds.ts'

export const decisionFolds: Folds<DecisionEvent['kind']> = {
  decided: (_, { kind: __, ...decision }, { at, sequence, hash }) => ({
    decision: { ...decision, at, sequence, hash },
  }),
  'handed-over': (_, { cause, because }, { at, actor }) => ({
    state: 'reviewing',
    handover: { at, cause, because, by: actor.id },
    endedAt: undefined,
  }),
  'person-asked': (_, { words }, { at }) => ({ personAsked: { at, words, answered: false } }),
  rechecked: (dossier, { agrees, note }, { at, actor }) => ({
    recheck: { at, by: actor.name, agrees, note },
    personAsked: answerTo(dossier),
  }),
  upheld: (dossier, _, { at }) => ({
    state: stateBefore(dossier),
    endedAt: at,
    personAsked: answerTo(dossier),
  }),
}

/** The wish for a person is met once a person has looked. */
export function answerTo({ personAsked }: Pick<Dossier, 'personAsked'>): Dossier['personAsked'] {
  return personAsked && { ...personAsked, answered: true }
}

/** What an ended dossier was before a person looked at it again. */
function stateBefore({ grant, denial }: Dossier): DossierState {
  if (grant) return 'granted'
  return denial.length > 0 ? 'denied' : 'withdrawn'
}
