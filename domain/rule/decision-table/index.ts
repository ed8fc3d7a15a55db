// Decision tables kept as comma-separated values: cells are tests and expressions of the rule language. Evaluating
// is as sound with unknown inputs as everything else; overlaps and gaps show when the table is compiled.

export type { Finding } from './check.ts'
export type { CompiledTable, DecisionTable, TableProblem, TableSource } from './compile.ts'
export { compileDecisionTable } from './compile.ts'
export type { HitPolicy } from './policy.ts'
