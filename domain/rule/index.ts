// The rule language: FEEL (DMN 1.x), read once and compiled to closures, with exact decimals.
// It is three-valued and sound: a result is known only when nothing still unknown could change it; otherwise it
// says which variables are missing. Unknown is not null: null means there is none. There is no clock in here:
// `today()` is the parameter `today`. For people who write rules: docs/rule-language.md.

export type { Lookup } from './compile/compiler.ts'
export type { Decimal } from './decimal.ts'
export type {
  CompiledTable,
  DecisionTable,
  Finding,
  HitPolicy,
  TableProblem,
  TableSource,
} from './decision-table/index.ts'
export { compileDecisionTable } from './decision-table/index.ts'
export type { Compiled, Expression } from './expression.ts'
export { compileExpression } from './expression.ts'
export { formatValue, textOf } from './format.ts'
export {
  fromText,
  makeContext,
  makeDate,
  makeDateTime,
  makeDecimal,
  makeDuration,
  makeFunction,
  makeTime,
} from './make.ts'
export type { Place, Problem } from './problem.ts'
export { makeRows } from './row.ts'
export { findNearest } from './suggestion.ts'
export type { FeelDateTime, FeelTime } from './time/date-time.ts'
export type { DaysDuration, MonthsDuration } from './time/duration.ts'
export type { CompiledTests, Tests } from './unary-tests.ts'
export { compileUnaryTests } from './unary-tests.ts'
export type { Outcome } from './unknown.ts'
export { known, unknown } from './unknown.ts'
export type { FeelContext, FeelDate, FeelFunction, FeelRange, FeelValue } from './value.ts'
