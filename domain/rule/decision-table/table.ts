import type { Check } from '../compile/comparison.ts'
import type { Evaluate, Lookup } from '../compile/compiler.ts'
import type { UnaryTests } from '../read/syntax.ts'
import type { Outcome } from '../unknown.ts'
import { findUnknownAmong, settle, Unknown } from '../unknown.ts'
import type { FeelValue, Truth, Value } from '../value.ts'
import type { Candidate } from './decide.ts'
import { decide } from './decide.ts'
import type { Hit, HitPolicy, Priorities } from './policy.ts'
import { policies } from './policy.ts'

/** A column of inputs. */
export type Input = {
  readonly text: string
  readonly evaluate: Evaluate
  /** The values it can have, where the heading says so. */
  readonly allowed: Cell | undefined
}

export type Output = { readonly name: string; readonly allowed: readonly FeelValue[] }

/** The tests of an input in one row. */
export type Cell = {
  readonly text: string
  readonly check: Check
  readonly syntax: UnaryTests
  readonly variables: readonly string[]
}

export type Row = {
  readonly line: number
  readonly cells: readonly Cell[]
  readonly outputs: readonly Evaluate[]
}

/** The parts of a table, for evaluating and for checking it. */
export type Layout = {
  readonly hitPolicy: HitPolicy
  readonly inputs: readonly Input[]
  readonly outputs: readonly Output[]
  readonly rows: readonly Row[]
  /** Whether it is proven that no input can satisfy both rows. */
  readonly areDisjoint: (first: Row, second: Row) => boolean
}

export function evaluateTable(layout: Layout, lookup: Lookup): Outcome {
  const policy = policies[layout.hitPolicy]
  const priorities: Priorities = layout.outputs.map((output) => output.allowed)
  return settle(decide(findCandidates(layout, lookup), policy, priorities))
}

/** The lines of the rows that apply, or may once the missing variables are known. */
export function listLines(layout: Layout, lookup: Lookup): readonly number[] {
  return findCandidates(layout, lookup).map((candidate) => candidate.hit.line)
}

function findCandidates(layout: Layout, lookup: Lookup): readonly Candidate[] {
  const inputs = layout.inputs.map((input) => input.evaluate(lookup, null))
  const stopsAtFirst = policies[layout.hitPolicy].stopsAtFirst === true
  const found: { readonly row: Row; readonly applies: true | Unknown }[] = []
  for (const row of layout.rows) {
    const applies = matchRow(row, inputs, lookup)
    if (applies === false) continue
    found.push({ row, applies })
    if (applies === true && stopsAtFirst) break
  }
  const sure = found.filter(({ applies }) => applies === true)
  return found
    .filter(
      ({ row, applies }) => applies === true || !sure.some((other) => layout.areDisjoint(row, other.row)),
    )
    .map(({ row, applies }) => ({ hit: makeHit(row, layout.outputs, lookup), applies }))
}

function matchRow(row: Row, inputs: readonly Value[], lookup: Lookup): boolean | Unknown {
  const gaps: Unknown[] = []
  for (const [index, cell] of row.cells.entries()) {
    const truth: Truth = cell.check(inputs[index] ?? null, lookup, null)
    if (truth === false || truth === null) return false
    if (truth instanceof Unknown) gaps.push(truth)
  }
  return findUnknownAmong(gaps) ?? true
}

function makeHit(row: Row, outputs: readonly Output[], lookup: Lookup): Hit {
  const values = row.outputs.map((output) => output(lookup, null))
  const [only = null] = values
  const result =
    values.length === 1 ? only : new Map(outputs.map(({ name }, index) => [name, values[index] ?? null]))
  return { line: row.line, outputs: values, result }
}
