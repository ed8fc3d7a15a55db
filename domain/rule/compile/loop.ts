import { Decimal, findInteger } from '../decimal.ts'
import type { Iterator } from '../read/syntax.ts'
import { findUnknownAmong, merge, Unknown } from '../unknown.ts'
import type { FeelRange, Value } from '../value.ts'
import { isDate, isKind, isList } from '../value.ts'
import type { Compiler, Locals, Lookup, Scope } from './compiler.ts'
import { bind } from './compiler.ts'

/**
 * More rounds than this are refused, so that no rule can hold up the others; only a list that is there, however long,
 * may always be gone through once.
 */
const mostRounds = 100_000

/** The items to go through, or null when there are none to go through. */
type Source = (lookup: Lookup, scope: Scope) => readonly Value[] | Unknown | null

/**
 * One round of a loop. With a gap the round is only imagined: what it goes through is unknown, so it stands for
 * any round that might come and shows what that would depend on. Returns whether to go on.
 */
type Round = (scope: Scope, gap: Unknown | null) => boolean

/** How a loop went: which unknown sources it met, and whether a source could not be gone through. */
export type Loop = { readonly gap: Unknown | null; readonly failed: boolean }

/** Each iterator may use the names of those before it. */
export function compileSources(
  iterators: readonly Iterator[],
  locals: Locals,
  compiler: Compiler,
): readonly Source[] {
  return iterators.map((iterator, index) => {
    const names = iterators.slice(0, index).map((before) => before.name)
    const inner = bind(names, locals)
    const source = compiler.compile(iterator.source, inner)
    if (iterator.end === undefined) return (lookup, scope) => itemsOf(source(lookup, scope))
    const end = compiler.compile(iterator.end, inner)
    return (lookup, scope) => span(source(lookup, scope), end(lookup, scope))
  })
}

/** Goes through all combinations of the sources' items, the last source fastest. */
export function runLoop(sources: readonly Source[], lookup: Lookup, scope: Scope, round: Round): Loop {
  let gap: Unknown | null = null
  let failed = false
  let rounds = 0
  let longest = 0
  const run = (index: number, frames: Scope, imagined: Unknown | null): boolean => {
    const source = sources[index]
    if (source === undefined) return round(frames, imagined)
    const items = source(lookup, frames)
    if (items instanceof Unknown) {
      gap = gap === null ? items : merge(gap, items)
      return run(index + 1, { value: items, outer: frames }, items)
    }
    rounds += items?.length ?? 0
    longest = Math.max(longest, items?.length ?? 0)
    if (items === null || rounds > Math.max(mostRounds, longest)) {
      failed = failed || imagined === null
      return imagined !== null
    }
    return items.every((value) => run(index + 1, { value, outer: frames }, imagined))
  }
  run(0, scope, null)
  return { gap, failed }
}

function itemsOf(value: Value): readonly Value[] | Unknown | null {
  if (value === null || value instanceof Unknown) return value
  if (isList(value)) return value
  return isKind(value, 'range') ? itemsOfRange(value) : [value]
}

function itemsOfRange(range: FeelRange): readonly Value[] | null {
  const { low, high } = range
  if (low === undefined || high === undefined) return null
  const items = span(low, high)
  if (!isList(items) || isAfter(low, high)) return null
  return items.slice(range.lowIncluded ? 0 : 1, range.highIncluded ? undefined : -1)
}

function isAfter(low: Value, high: Value): boolean {
  return findPosition(low) > findPosition(high)
}

/** `1..5` and `5..1`, or the days between two dates; null for anything that cannot be counted through. */
function span(from: Value, to: Value): readonly Value[] | Unknown | null {
  const gap = findUnknownAmong([from, to])
  if (gap !== null) return gap
  const first = findPosition(from)
  const distance = findPosition(to) - first
  if (isDate(from) !== isDate(to) || !(Math.abs(distance) <= mostRounds)) return null
  const step = Math.sign(distance)
  return Array.from({ length: Math.abs(distance) + 1 }, (_, index) =>
    isDate(from) ? from.add({ days: index * step }) : new Decimal(first + index * step),
  )
}

const anyDate = { year: 1970, month: 1, day: 1 }

/** Where a whole number or a date stands when counting; not a number for anything else. */
function findPosition(value: Value): number {
  if (isKind(value, 'number')) return findInteger(value) ?? Number.NaN
  return isDate(value) ? -value.until(anyDate).days : Number.NaN
}
