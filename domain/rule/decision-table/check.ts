import type { Lookup } from '../compile/compiler.ts'
import { isIdentical } from '../equality.ts'
import type { Wording } from '../problem.ts'
import { gapWording, neverWording, overlapWording, uncheckedWording } from '../wording.ts'
import type { Point } from './cover.ts'
import { findUncovered } from './cover.ts'
import type { HitPolicy } from './policy.ts'
import type { Space } from './space.ts'
import type { Layout, Row } from './table.ts'

/** Something about a table that is allowed but seldom meant. `lines` are the spreadsheet lines it is about. */
export type Finding = Wording & {
  readonly kind: 'overlap' | 'gap' | 'never' | 'unchecked'
  readonly lines: readonly number[]
}

const mostFindings = 20

type Check = (layout: Layout, space: Space) => readonly Finding[]

/** What is worth looking for depends on how the table deals with several rows that apply. */
const checks: Readonly<Record<HitPolicy, readonly Check[]>> = {
  U: [findOverlaps, findGaps],
  A: [findContradictions, findGaps],
  P: [findGaps],
  F: [findNever, findGaps],
  C: [],
  'C+': [],
  'C<': [],
  'C>': [],
  'C#': [],
  R: [],
  O: [],
}

export function checkTable(layout: Layout, space: Space): readonly Finding[] {
  return checks[layout.hitPolicy].flatMap((check) => check(layout, space).slice(0, mostFindings))
}

function findOverlaps(layout: Layout, space: Space): readonly Finding[] {
  return listPairs(layout.rows).flatMap(([first, second]) => {
    const point = findCommon(space, first, second)
    const lines = [first.line, second.line]
    return point === undefined
      ? []
      : [{ kind: 'overlap', lines, ...overlapWording(lines, describe(space, point)) }]
  })
}

/** In a table whose rows must agree, an overlap matters only where they do not. */
function findContradictions(layout: Layout, space: Space): readonly Finding[] {
  const agreeing = (lines: readonly number[]) => {
    const [first, second] = layout.rows.filter((row) => lines.includes(row.line))
    return first !== undefined && second !== undefined && agree(first, second)
  }
  return findOverlaps(layout, space).filter((finding) => !agreeing(finding.lines))
}

const noLookup: Lookup = (name) => ({ kind: 'unknown', missing: [name] })

function agree(first: Row, second: Row): boolean {
  return first.outputs.every((output, index) => {
    const other = second.outputs[index]
    return other !== undefined && isIdentical(output(noLookup, null), other(noLookup, null))
  })
}

function listPairs(rows: readonly Row[]): readonly (readonly [Row, Row])[] {
  return rows.flatMap((first, index) => rows.slice(index + 1).map((second) => [first, second] as const))
}

function findCommon(space: Space, first: Row, second: Row): Point | undefined {
  const point: Point[number][] = []
  for (const [column, { samples }] of space.columns.entries()) {
    const left = space.listPassing(first, column)
    const right = space.listPassing(second, column)
    const common = samples.find(
      (sample, index) => sample.expected && left?.[index] === true && right?.[index] === true,
    )
    if (common === undefined) return undefined
    point.push(common)
  }
  return point
}

function findGaps(layout: Layout, space: Space): readonly Finding[] {
  const blurred = layout.rows.filter((row) => !isClear(space, row))
  const unchecked = {
    kind: 'unchecked',
    lines: blurred.map((row) => row.line),
    ...uncheckedWording(),
  } as const
  if (blurred.length > 0) return [unchecked]
  const isExpected = (column: number, sample: number) =>
    space.columns[column]?.samples[sample]?.expected === true
  const points = findUncovered(space, layout.rows, isExpected)
  if (points === undefined) return [unchecked]
  return points.map((point) => ({ kind: 'gap', lines: [], ...gapWording(describe(space, point)) }))
}

/** A row that the rows above it leave nothing for. */
function findNever(layout: Layout, space: Space): readonly Finding[] {
  return layout.rows.flatMap((row, index) => {
    if (!isClear(space, row)) return []
    const above = layout.rows.slice(0, index).filter((other) => isClear(space, other))
    const left = findUncovered(
      space,
      above,
      (column, sample) => space.listPassing(row, column)?.[sample] === true,
    )
    return left?.length === 0 ? [{ kind: 'never', lines: [row.line], ...neverWording(row.line) }] : []
  })
}

function isClear(space: Space, row: Row): boolean {
  return space.columns.every((_, column) => space.listPassing(row, column) !== undefined)
}

function describe(space: Space, point: Point): string {
  return point.map((sample, index) => `${space.columns[index]?.text} = ${sample.text}`).join(', ')
}
