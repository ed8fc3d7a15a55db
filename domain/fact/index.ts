// A fact (要素) is one thing that must be known, with its value, source, time, evidence and certainty. This module
// says what values there are (kinds), how statements by several sources settle into one, and nothing about rules.
export {
  certainEnough,
  type Evidence,
  type Fact,
  type FactId,
  type FactValue,
  type Provenance,
  type SourceKind,
  sourceKinds,
} from './fact.ts'
export type { Parsed, ValueKind, Wording } from './kind.ts'
export { isCreditCode, isIdentityNumber } from './kinds/identity.ts'
export { findValueKind, getValueKind, listValueKinds } from './kinds/index.ts'
export { type Columns, listRows, tableOf } from './kinds/table.ts'
export {
  addStatements,
  dropStatements,
  needsConfirmation,
  type Origin,
  type Statements,
  settle,
} from './statements.ts'
