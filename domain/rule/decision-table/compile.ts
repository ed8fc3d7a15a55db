import type { Lookup } from '../compile/compiler.ts'
import { prepareExpression } from '../expression.ts'
import type { Problem, Wording } from '../problem.ts'
import { problem } from '../problem.ts'
import { prepareTests } from '../unary-tests.ts'
import type { Outcome } from '../unknown.ts'
import { isList } from '../value.ts'
import { openCell, outputMissing, rowMissing, tableEmpty, tooManyCells } from '../wording.ts'
import type { Finding } from './check.ts'
import { checkTable } from './check.ts'
import type { CsvRow } from './csv.ts'
import { parseCsv } from './csv.ts'
import type { Heading } from './header.ts'
import { parseHeading } from './header.ts'
import type { HitPolicy } from './policy.ts'
import { makeSpace } from './space.ts'
import type { Cell, Input, Layout, Output, Row } from './table.ts'
import { evaluateTable, listLines } from './table.ts'

export type TableSource = {
  readonly name: string
  /** The first row has the headings, each further row is a rule. See docs/rule-language.md. */
  readonly csv: string
  readonly hitPolicy: HitPolicy
  readonly declared: ReadonlySet<string>
}

export type DecisionTable = {
  readonly name: string
  readonly hitPolicy: HitPolicy
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly variables: readonly string[]
  /** One output gives its value, several give a context by their names. */
  readonly evaluate: (lookup: Lookup) => Outcome
  /** The spreadsheet lines of the rows that apply, or still may. */
  readonly listLines: (lookup: Lookup) => readonly number[]
  /** Overlaps, gaps and rows that never apply: not wrong in themselves, but seldom meant. */
  readonly findings: readonly Finding[]
}

/** A problem in a cell: `line` and `column` count from 1 as in the spreadsheet, the offset within the cell. */
export type TableProblem = Problem & { readonly line: number; readonly column: number }

export type CompiledTable =
  | { readonly kind: 'compiled'; readonly table: DecisionTable }
  | { readonly kind: 'invalid'; readonly problems: readonly TableProblem[] }

/** Compiles a decision table from comma-separated values. */
export function compileDecisionTable(source: TableSource): CompiledTable {
  if (source.csv.split('"').length % 2 === 0) return { kind: 'invalid', problems: [placed(openCell(), 1, 1)] }
  const [head, ...body] = parseCsv(source.csv)
  const problems: TableProblem[] = []
  const variables = new Set<string>()
  const draft: Draft = { declared: source.declared, variables, problems }
  if (head === undefined) return { kind: 'invalid', problems: [placed(tableEmpty(), 1, 1)] }
  const headings = head.cells.map(parseHeading)
  const inputs = compileInputs(headings, head, draft)
  const outputs = compileOutputs(headings, head, draft)
  const rows = body.map((row) => compileRow(row, headings, draft))
  if (outputs.length === 0) problems.push(placed(outputMissing(), head.line, 1))
  if (rows.length === 0) problems.push(placed(rowMissing(), head.line, 1))
  if (problems.length > 0) return { kind: 'invalid', problems }
  const space = lazily(() => makeSpace(inputs, rows))
  const layout: Layout = {
    hitPolicy: source.hitPolicy,
    inputs,
    outputs,
    rows,
    areDisjoint: (first, second) => space().areDisjoint(first, second),
  }
  const findings = lazily(() => checkTable(layout, space()))
  return { kind: 'compiled', table: makeTable(source.name, layout, [...variables], findings) }
}

/** Computed when it is first asked for, for looking over a large table takes a while. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function makeTable(
  name: string,
  layout: Layout,
  variables: readonly string[],
  findings: () => readonly Finding[],
): DecisionTable {
  return {
    name,
    hitPolicy: layout.hitPolicy,
    inputs: layout.inputs.map((input) => input.text),
    outputs: layout.outputs.map((output) => output.name),
    variables,
    evaluate: (lookup) => evaluateTable(layout, lookup),
    listLines: (lookup) => listLines(layout, lookup),
    get findings() {
      return findings()
    },
  }
}

/** What is gathered while a table is compiled. */
type Draft = {
  readonly declared: ReadonlySet<string>
  readonly variables: Set<string>
  readonly problems: TableProblem[]
}

type Position = { readonly line: number; readonly column: number }

function compileInputs(headings: readonly Heading[], head: CsvRow, draft: Draft): readonly Input[] {
  return headings.flatMap((heading, index) => {
    if (heading.kind !== 'input') return []
    const position = { line: head.line, column: index + 1 }
    const evaluate = compileValue(heading.text, position, draft)
    const allowed = heading.allowed === undefined ? undefined : compileCell(heading.allowed, position, draft)
    return [{ text: heading.text, evaluate, allowed }]
  })
}

function compileOutputs(headings: readonly Heading[], head: CsvRow, draft: Draft): readonly Output[] {
  return headings.flatMap((heading, index) => {
    if (heading.kind !== 'output') return []
    const position = { line: head.line, column: index + 1 }
    const values =
      heading.allowed === undefined
        ? []
        : compileValue(`[${heading.allowed}]`, position, draft)(noLookup, null)
    return [{ name: heading.text, allowed: isList(values) ? (values as Output['allowed']) : [] }]
  })
}

function compileRow(row: CsvRow, headings: readonly Heading[], draft: Draft): Row {
  const cells: Cell[] = []
  const outputs: Row['outputs'][number][] = []
  for (const [index, heading] of headings.entries()) {
    const text = row.cells[index] ?? ''
    const position = { line: row.line, column: index + 1 }
    if (heading.kind === 'input') cells.push(compileCell(text, position, draft))
    if (heading.kind === 'output') outputs.push(compileValue(text === '' ? 'null' : text, position, draft))
  }
  if (row.cells.slice(headings.length).some((text) => text !== '')) {
    draft.problems.push(placed(tooManyCells(), row.line, headings.length + 1))
  }
  return { line: row.line, cells, outputs }
}

/** An empty cell lets everything pass, as `-` does. */
function compileCell(text: string, position: Position, draft: Draft): Cell {
  const prepared = prepareTests(text === '' ? '-' : text, draft.declared)
  if (prepared.kind === 'invalid') {
    reportAll(prepared.problems, position, draft)
    return { text, check: () => null, syntax: { kind: 'anything' }, variables: [] }
  }
  noteAll(prepared.variables, draft)
  return { ...prepared, text }
}

function compileValue(text: string, position: Position, draft: Draft) {
  const prepared = prepareExpression(text, draft.declared)
  if (prepared.kind === 'prepared') {
    noteAll(prepared.variables, draft)
    return prepared.evaluate
  }
  reportAll(prepared.problems, position, draft)
  return () => null
}

function noteAll(names: readonly string[], draft: Draft): void {
  for (const name of names) draft.variables.add(name)
}

function reportAll(problems: readonly Problem[], position: Position, draft: Draft): void {
  for (const found of problems) draft.problems.push({ ...found, ...position })
}

function placed(wording: Wording, line: number, column: number): TableProblem {
  return { ...problem({ offset: 0, length: 0 }, wording), line, column }
}

const noLookup: Lookup = (name) => ({ kind: 'unknown', missing: [name] })
