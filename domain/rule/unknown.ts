import type { FeelFunction, FeelValue, Value } from './value.ts'
import { isContext, isList } from './value.ts'

/**
 * Not known yet. `missing` names the variables that can still change what stands here, in the order in which
 * they were met.
 */
export class Unknown {
  readonly kind = 'unknown'
  readonly missing: readonly string[]

  constructor(missing: readonly string[]) {
    this.missing = missing
  }
}

/** What evaluating comes to: a value that nothing can change any more, or what is still missing. */
export type Outcome =
  | { readonly kind: 'known'; readonly value: FeelValue }
  | { readonly kind: 'unknown'; readonly missing: readonly string[] }

const knownTrue: Outcome = { kind: 'known', value: true }
const knownFalse: Outcome = { kind: 'known', value: false }
const knownNull: Outcome = { kind: 'known', value: null }

export function known(value: FeelValue): Outcome {
  if (value === true) return knownTrue
  if (value === false) return knownFalse
  if (value === null) return knownNull
  return { kind: 'known', value }
}

export function unknown(...missing: readonly string[]): Outcome {
  return new Unknown(missing)
}

/** Takes an outcome into a computation. */
export function toValue(outcome: Outcome): Value {
  if (outcome.kind === 'known') return outcome.value
  return outcome instanceof Unknown ? outcome : new Unknown(outcome.missing)
}

/** Ends a computation: a value with any unknown part is not known. */
export function settle(value: Value): Outcome {
  if (isSettled(value)) return known(value)
  const gap = findUnknown(value)
  return gap === null ? known(value as FeelValue) : gap
}

function isSettled(value: Value): value is null | boolean | string {
  return value === null || typeof value === 'boolean' || typeof value === 'string'
}

/** What is unknown anywhere inside a value, or null when all of it is known. */
export function findUnknown(value: Value): Unknown | null {
  if (value instanceof Unknown) return value
  if (isList(value)) return findUnknownAmong(value)
  if (isContext(value)) return findUnknownAmong(value.values())
  if (isFunction(value)) return findUnknownBehind(value)
  return null
}

export function findUnknownAmong(values: Iterable<Value>): Unknown | null {
  let found: Unknown | null = null
  for (const value of values) {
    const gap = findUnknown(value)
    if (gap !== null) found = found === null ? gap : merge(found, gap)
  }
  return found
}

function isFunction(value: Value): value is FeelFunction {
  return typeof value === 'object' && value !== null && 'invoke' in value
}

/**
 * A function may reach for unknown variables of its surroundings. Calling it with nothing known about its
 * arguments shows every variable that can matter to it.
 */
function findUnknownBehind(target: FeelFunction): Unknown | null {
  const result = findUnknown(target.invoke(target.parameters.map(() => anything)))
  return result === null || result.missing.length === 0 ? null : result
}

/** A value that is not known, though no variable is missing for it: a parameter before its function is called. */
const anything = new Unknown([])

/** Unknown because of either. */
export function merge(first: Unknown, second: Unknown): Unknown {
  if (first === second || second.missing.length === 0) return first
  if (first.missing.length === 0) return second
  const added = second.missing.filter((name) => !first.missing.includes(name))
  return added.length === 0 ? first : new Unknown([...first.missing, ...added])
}
