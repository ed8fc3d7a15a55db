import { isIdentical } from '../equality.ts'
import { findUnknownAmong, Unknown } from '../unknown.ts'
import type { Value } from '../value.ts'
import type { Hit, Policy, Priorities } from './policy.ts'

/** A row that applies (`true`), or whose tests are still unknown. */
export type Candidate = { readonly hit: Hit; readonly applies: true | Unknown }

/** With more open rows than this, the ways in which they may apply are no longer gone through. */
const mostOpen = 8

/**
 * The result of the rows that apply, some of which may not be known to. It is known when every combination of the
 * open rows leads to the same; otherwise what is missing is what decides on the rows that make a difference.
 */
export function decide(candidates: readonly Candidate[], policy: Policy, priorities: Priorities): Value {
  const open = candidates.filter((candidate) => candidate.applies instanceof Unknown)
  const choose = (applies: (candidate: Candidate) => boolean) =>
    policy.choose(
      candidates.filter(applies).map((candidate) => candidate.hit),
      priorities,
    )
  if (open.length > mostOpen)
    return undecided(
      open,
      candidates.map((candidate) => candidate.hit),
    )
  const ways = Array.from({ length: 2 ** open.length }, (_, way) =>
    choose((candidate) => candidate.applies === true || (way & bitOf(open.indexOf(candidate))) !== 0),
  )
  const [first = []] = ways
  const decisive = open.filter((_, index) =>
    ways.some((chosen, way) => !isSame(chosen, ways[way ^ bitOf(index)] ?? [])),
  )
  return decisive.length === 0 ? policy.conclude(first) : undecided(decisive, ways.flat())
}

function bitOf(index: number): number {
  return 2 ** index
}

function isSame(left: readonly Hit[], right: readonly Hit[]): boolean {
  if (left.length !== right.length) return false
  return left.every((hit, index) => {
    const other = right[index]
    return other !== undefined && (hit === other || isIdentical(hit.result, other.result))
  })
}

function undecided(open: readonly Candidate[], hits: readonly Hit[]): Value {
  return findUnknownAmong([
    ...open.map((candidate) => candidate.applies),
    ...new Set(hits.map((hit) => hit.result)),
  ])
}
