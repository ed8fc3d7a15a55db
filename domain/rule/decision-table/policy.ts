import { calculate } from '../arithmetic.ts'
import { Decimal } from '../decimal.ts'
import { isIdentical, isMatch } from '../equality.ts'
import { compare } from '../order.ts'
import { findUnknownAmong } from '../unknown.ts'
import type { FeelValue, Value } from '../value.ts'

/** A row that applies, or may apply, with its computed outputs. */
export type Hit = { readonly line: number; readonly outputs: readonly Value[]; readonly result: Value }

/** What becomes of the rows that apply. `priorities` are the allowed values of each output, most important first. */
export type Policy = {
  /** The rows the result rests on, in order. */
  readonly choose: (hits: readonly Hit[], priorities: Priorities) => readonly Hit[]
  readonly conclude: (chosen: readonly Hit[]) => Value
  /** Whether the rows after one that surely applies no longer matter. */
  readonly stopsAtFirst?: true
}

export type Priorities = readonly (readonly FeelValue[])[]

/**
 * How a table deals with several rows that apply: U only one ever does; A all say the same; P the one with the
 * most important output; F the first; C a list in any order, or their sum (C+), least (C<), greatest (C>) or
 * number (C#); R a list in the order of the rows; O a list, the most important first.
 */
export type HitPolicy = 'U' | 'A' | 'P' | 'F' | 'C' | 'C+' | 'C<' | 'C>' | 'C#' | 'R' | 'O'

export const policies: Readonly<Record<HitPolicy, Policy>> = {
  U: { choose: (hits) => hits, conclude: (chosen) => (chosen.length === 1 ? only(chosen) : null) },
  A: { choose: dropEchoes, conclude: agreed },
  P: { choose: topmost, conclude: agreed },
  F: { choose: first, conclude: only, stopsAtFirst: true },
  C: { choose: (hits) => hits, conclude: results },
  'C+': { choose: (hits) => hits, conclude: (chosen) => results(chosen).reduce(add, new Decimal(0)) },
  'C<': { choose: (hits) => hits, conclude: (chosen) => furthest(results(chosen), -1) },
  'C>': { choose: (hits) => hits, conclude: (chosen) => furthest(results(chosen), 1) },
  'C#': { choose: (hits) => hits, conclude: (chosen) => new Decimal(chosen.length) },
  R: { choose: (hits) => hits, conclude: results },
  O: { choose: rank, conclude: results },
}

function only(chosen: readonly Hit[]): Value {
  return chosen[0]?.result ?? null
}

function first(hits: readonly Hit[]): readonly Hit[] {
  return hits.slice(0, 1)
}

function results(chosen: readonly Hit[]): readonly Value[] {
  return chosen.map((hit) => hit.result)
}

/** A row that says the same as one before it adds nothing. */
function dropEchoes(hits: readonly Hit[]): readonly Hit[] {
  return hits.filter(
    (hit, index) => !hits.slice(0, index).some((before) => isIdentical(before.result, hit.result)),
  )
}

/** Rows that say different things have no result, unless what they say is still unknown. */
function agreed(chosen: readonly Hit[]): Value {
  if (chosen.length <= 1) return only(chosen)
  return findUnknownAmong(results(chosen))
}

/** While an output is unknown, so is which row is the most important. */
function topmost(hits: readonly Hit[], priorities: Priorities): readonly Hit[] {
  const isOpen = findUnknownAmong(hits.flatMap((hit) => hit.outputs)) !== null
  return isOpen ? hits : first(rank(hits, priorities))
}

function rank(hits: readonly Hit[], priorities: Priorities): readonly Hit[] {
  return hits.toSorted((left, right) => {
    for (const [column, values] of priorities.entries()) {
      const order = placeIn(values, left.outputs[column]) - placeIn(values, right.outputs[column])
      if (order !== 0) return order
    }
    return left.line - right.line
  })
}

function placeIn(values: readonly FeelValue[], output: Value = null): number {
  const place = values.findIndex((value) => isMatch(value, output) === true)
  return place < 0 ? values.length : place
}

function add(total: Value, value: Value): Value {
  return calculate('+', total, value)
}

function furthest(values: readonly Value[], direction: 1 | -1): Value {
  const gap = findUnknownAmong(values)
  if (gap !== null) return gap
  return values.reduce((best, value) => {
    const order = compare(value, best)
    return typeof order === 'number' && Math.sign(order) === direction ? value : best
  }, values[0] ?? null)
}
