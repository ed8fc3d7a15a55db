import type { Lookup } from '../compile/compiler.ts'
import type { FeelValue } from '../value.ts'
import { findBoundaries } from './boundary.ts'
import type { Sample } from './sample.ts'
import { findSamples } from './sample.ts'
import type { Cell, Input, Row } from './table.ts'

/** All that the inputs of a table can be, as far as its tests can tell it apart. */
export type Space = {
  readonly columns: readonly Column[]
  /** Which samples of the column pass the row's tests; undefined when that cannot be seen from the table alone. */
  readonly listPassing: (row: Row, column: number) => readonly boolean[] | undefined
  readonly areDisjoint: (first: Row, second: Row) => boolean
}

/** `opaque` when its tests cannot be seen through; then one sample stands for everything. */
export type Column = { readonly text: string; readonly samples: readonly Sample[]; readonly opaque: boolean }

export function makeSpace(inputs: readonly Input[], rows: readonly Row[]): Space {
  const columns = inputs.map((input, index) =>
    makeColumn(
      input,
      rows.map((row) => row.cells[index]),
    ),
  )
  const passing = new Map(
    rows.map((row) => [row, row.cells.map((cell, index) => passCell(cell, columns[index]))]),
  )
  const listPassing = (row: Row, column: number) => passing.get(row)?.[column]
  const areApart = (first: Row, second: Row, column: number) => {
    const [left, right] = [listPassing(first, column), listPassing(second, column)]
    return (
      left !== undefined &&
      right !== undefined &&
      !left.some((passes, index) => passes && right[index] === true)
    )
  }
  return {
    columns,
    listPassing,
    areDisjoint: (first, second) => columns.some((_, index) => areApart(first, second, index)),
  }
}

function makeColumn(input: Input, cells: readonly (Cell | undefined)[]): Column {
  const boundaries = [...cells, input.allowed].flatMap((cell) =>
    cell === undefined ? [] : (boundariesOf(cell) ?? []),
  )
  const samples = findSamples(boundaries)
  if (samples === undefined) return { text: input.text, samples: [anything], opaque: true }
  return {
    text: input.text,
    samples: samples.map((sample) => restrict(sample, input.allowed)),
    opaque: false,
  }
}

const anything: Sample = { value: null, text: '-', expected: true }

/** Where the heading lists the allowed values, nothing else is expected. */
function restrict(sample: Sample, allowed: Cell | undefined): Sample {
  if (allowed === undefined) return sample
  return { ...sample, expected: passes(allowed, sample.value) }
}

function boundariesOf(cell: Cell): readonly FeelValue[] | undefined {
  return cell.variables.length > 0 ? undefined : findBoundaries(cell.syntax)
}

function passCell(cell: Cell, column: Column | undefined): readonly boolean[] | undefined {
  if (column === undefined) return undefined
  if (cell.syntax.kind === 'anything') return column.samples.map(() => true)
  if (column.opaque || boundariesOf(cell) === undefined) return undefined
  return column.samples.map((sample) => passes(cell, sample.value))
}

function passes(cell: Cell, value: FeelValue): boolean {
  return cell.check(value, noLookup, null) === true
}

const noLookup: Lookup = (name) => ({ kind: 'unknown', missing: [name] })
