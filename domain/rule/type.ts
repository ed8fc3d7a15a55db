import type { Type } from './read/syntax.ts'
import { both } from './relation.ts'
import { Unknown } from './unknown.ts'
import type { Kind, Truth, Value } from './value.ts'
import { isContext, isKind, isList, kindOf } from './value.ts'

/** The names of types, and the kind each one means; `Any` means all but null. */
const kinds: ReadonlyMap<string, Kind | 'any'> = new Map([
  ['Any', 'any'],
  ['Null', 'null'],
  ['number', 'number'],
  ['string', 'string'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['time', 'time'],
  ['date and time', 'date and time'],
  ['dateTime', 'date and time'],
  ['days and time duration', 'days and time duration'],
  ['dayTimeDuration', 'days and time duration'],
  ['years and months duration', 'years and months duration'],
  ['yearMonthDuration', 'years and months duration'],
  ['list', 'list'],
  ['context', 'context'],
  ['range', 'range'],
  ['function', 'function'],
])

/** The first name in a type that is none. */
export function findUnknownType(type: Type): string | undefined {
  if (type.kind === 'named') return kinds.has(type.name) ? undefined : type.name
  const parts = partsOfType(type)
  for (const part of parts) {
    const name = findUnknownType(part)
    if (name !== undefined) return name
  }
  return undefined
}

function partsOfType(type: Exclude<Type, { kind: 'named' }>): readonly Type[] {
  if (type.kind === 'context') return type.entries.map(([, entry]) => entry)
  if (type.kind === 'function') return [...type.parameters, type.result]
  return [type.of]
}

/** Whether the value is of the type. Null is of no type by itself, but may stand inside lists and contexts. */
export function isInstance(value: Value, type: Type): Truth {
  if (value instanceof Unknown) return value
  if (value === null) return type.kind === 'named' && type.name === 'Null'
  if (type.kind === 'named') return isNamed(value, type.name)
  if (type.kind === 'list') return isList(value) && allFit(value.map((item) => [item, type.of]))
  if (type.kind === 'context') return isContextOf(value, type.entries)
  if (type.kind === 'range') return isRangeOf(value, type.of)
  return isKind(value, 'function') && value.parameters.length === type.parameters.length
}

/** Whether the value may be given where the type is asked for: as `isInstance`, but null fits everywhere. */
export function fits(value: Value, type: Type): Truth {
  return value === null || isInstance(value, type)
}

function isNamed(value: Value, name: string): boolean {
  const kind = kinds.get(name)
  return kind === 'any' || kind === kindOf(value)
}

function isContextOf(value: Value, entries: readonly (readonly [string, Type])[]): Truth {
  if (!isContext(value)) return false
  if (entries.some(([name]) => !value.has(name))) return false
  return allFit(entries.map(([name, type]) => [value.get(name) ?? null, type]))
}

function isRangeOf(value: Value, type: Type): Truth {
  if (!isKind(value, 'range')) return false
  const ends = [value.low, value.high].filter((end) => end !== undefined)
  return allFit(ends.map((end) => [end, type]))
}

function allFit(pairs: readonly (readonly [Value, Type])[]): Truth {
  return pairs.reduce<Truth>((all, [value, type]) => both(all, fits(value, type)), true)
}
