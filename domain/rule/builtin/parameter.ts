import { findUnknown, findUnknownAmong, Unknown } from '../unknown.ts'
import type { ContextValue, FeelValue, Kind, Value, ValueOfKind } from '../value.ts'
import { isContext, isKind, isList } from '../value.ts'

/** An argument that no filling of the unknown could make acceptable. */
export const rejected = Symbol('rejected')

type Accepted<T> = T | Unknown | typeof rejected

/** A parameter of a built-in function, and how it takes its argument. */
export type Parameter<T> = {
  readonly name: string
  /** May be left out. */
  readonly optional: boolean
  /** Takes all the arguments that are left, as one list. */
  readonly variadic: boolean
  /** The function itself sees to what is unknown here. Otherwise an unknown argument makes the result unknown. */
  readonly open: boolean
  readonly accept: (value: Value) => Accepted<T>
}

function parameter<T>(name: string, accept: Parameter<T>['accept']): Parameter<T> {
  return { name, optional: false, variadic: false, open: false, accept }
}

/** May be left out or null. */
export function optional<T>(given: Parameter<T>): Parameter<T | undefined> {
  return { ...given, optional: true, accept: (value) => (value === null ? undefined : given.accept(value)) }
}

function ofKind<K extends Kind>(kind: K) {
  return (name: string): Parameter<ValueOfKind[K]> =>
    parameter(name, (given) => {
      const value = unwrap(given)
      if (value instanceof Unknown) return value
      return isKind(value, kind) ? (value as ValueOfKind[K]) : rejected
    })
}

/** A list of one item stands for its item where no list is wanted. */
function unwrap(value: Value): Value {
  return isList(value) && value.length === 1 ? (value[0] ?? null) : value
}

export const number = ofKind('number')
export const text = ofKind('string')
export const boolean = ofKind('boolean')
export const date = ofKind('date')
export const time = ofKind('time')
export const dateTime = ofKind('date and time')
export const daysDuration = ofKind('days and time duration')
export const monthsDuration = ofKind('years and months duration')
export const range = ofKind('range')
export const callable = ofKind('function')

/** A context, which may have unknown entries. */
export function context(name: string): Parameter<ContextValue> {
  return parameter(name, (given) => {
    const value = unwrap(given)
    if (value instanceof Unknown) return value
    return isContext(value) ? value : rejected
  })
}

/** Any value, all of it known. */
export function anything(name: string): Parameter<FeelValue> {
  return parameter(name, (value) => findUnknown(value) ?? (value as FeelValue))
}

/** Any value, known or not. */
export function open(name: string): Parameter<Value> {
  return { ...parameter<Value>(name, (value) => value), open: true }
}

/** A list, which may have unknown items. A value that is no list stands for a list of one. */
export function openList(name: string): Parameter<readonly Value[]> {
  return parameter(name, (value) => {
    if (value instanceof Unknown) return value
    if (value === null) return rejected
    return isList(value) ? value : [value]
  })
}

/** A list, all of it known. */
export function list(name: string): Parameter<readonly FeelValue[]> {
  const { accept } = openList(name)
  return parameter(name, (value) => {
    const items = accept(value)
    if (items === rejected || items instanceof Unknown) return items
    return findUnknownAmong(items) ?? (items as readonly FeelValue[])
  })
}

/** A list of items of one kind, all of it known. */
export function listOf<K extends Kind>(kind: K, name: string): Parameter<readonly ValueOfKind[K][]> {
  const { accept } = openList(name)
  return parameter(name, (value) => {
    const items = accept(value)
    if (items === rejected || items instanceof Unknown) return items
    if (!items.every((item) => item instanceof Unknown || isKind(item, kind))) return rejected
    return findUnknownAmong(items) ?? (items as readonly ValueOfKind[K][])
  })
}

/** One list, or its items one by one. */
export function itemsOf<T>(given: Parameter<T>): Parameter<T> {
  const accept = (values: Value): Accepted<T> => {
    const [first = null, ...rest] = isList(values) ? values : [values]
    return given.accept(rest.length === 0 ? first : values)
  }
  return { ...given, variadic: true, accept }
}

/** Any number of arguments, each taken in the same way. */
export function each<T>(given: Parameter<T>): Parameter<readonly T[]> {
  const accept = (values: Value): Accepted<readonly T[]> => {
    const accepted = (isList(values) ? values : [values]).map(given.accept)
    if (accepted.includes(rejected)) return rejected
    const gap = given.open ? undefined : accepted.find((value) => value instanceof Unknown)
    return gap ?? (accepted as readonly T[])
  }
  return { ...given, variadic: true, accept }
}
