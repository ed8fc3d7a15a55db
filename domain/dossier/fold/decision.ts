import type { Dossier } from '../dossier.ts'
import type { DecisionEvent } from '../event/decision.ts'
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
  reviewed: (dossier, { outcome, note, businessDate }, { at, actor, sequence }) => ({
    review: { at, sequence, businessDate, by: actor.name, office: actor.office ?? '', outcome, note },
    personAsked: answerTo(dossier),
  }),
  upheld: (_, __, { at }) => ({ state: 'granted', endedAt: at }),
}

/** The wish for a person is met once a person has looked. */
function answerTo({ personAsked }: Pick<Dossier, 'personAsked'>): Dossier['personAsked'] {
  return personAsked && { ...personAsked, answered: true }
}
