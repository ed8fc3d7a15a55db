// The plan (个性指南): from a matter and what is known so far, what is still needed to decide and the least burdensome
// way to it. Pure: the same situation always gives the same plan.
export { decideOutcome, type GroundJudged, type Outcome, type RulesDecision } from './decide-outcome.ts'
export { makePlan } from './make-plan.ts'
export type {
  Asked,
  Blocker,
  MaterialPlan,
  Obtainable,
  Plan,
  Question,
  Row,
  RuleVerdict,
  Situation,
  SourceState,
  Truth,
  UploadState,
} from './plan.ts'
export { type CaseOutcome, makeSituation, runCase, stateFacts } from './run-case.ts'
export { type ShownTable, showTable } from './table.ts'
