// A matter (事项) is one service as its agency describes it, in data. This module holds its types, reads the files of
// a matter package and checks them; it decides nothing about an applicant.

export type { Account, AccountPart } from './account.ts'
export type { AssistanceTerms } from './assistance.ts'
export type { CommitmentText } from './commitment.ts'
export type { ConfirmationTerms } from './confirmation.ts'
export type { DisputeTerms } from './dispute.ts'
export type {
  BookingTerms,
  Burden,
  Check,
  Column,
  DatedValue,
  DecisionTerms,
  FactDeclaration,
  HelpEntry,
  Limits,
  Material,
  Matter,
  OfficeRow,
  Point,
  PointStatus,
  Retention,
  RetentionRule,
  Route,
  Rule,
  RuleOutcome,
  SourceUse,
  Step,
  StepKind,
  Telling,
  Words,
} from './matter.ts'
export { retentionRules, ruleOutcomes } from './matter.ts'
export type { PaymentTerms } from './payment.ts'
export { formatProblem, type MatterProblem } from './problem.ts'
export { type Expectation, type MatterCase, readCases } from './read/cases-file.ts'
export { isDraft, type PackageFiles, type ReadMatter, readMatter } from './read-matter.ts'
