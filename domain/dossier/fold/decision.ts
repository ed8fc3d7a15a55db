import type { DecisionEvent } from '../event/decision.ts'
import type { Folds } from './folds.ts'

export const decisionFolds: Folds<DecisionEvent['kind']> = {
  decided: (_, { outcome, businessDate, grounds, contentHash }, { at }) => ({
    decision: { at, outcome, businessDate, grounds, contentHash },
  }),
  'handed-over': (_, { cause, because }, { at }) => ({
    state: 'reviewing',
    handover: { at, cause, because },
  }),
  rechecked: (_, { agrees, note }, { at, actor }) => ({ recheck: { at, by: actor.name, agrees, note } }),
}
