import { findUnknown, findUnknownAmong, Unknown } from '../unknown.ts'
import type { ContextValue, Value } from '../value.ts'
import { isContext } from '../value.ts'
import { builtin, signature } from './builtin.ts'
import { context, listOf, open, openList, text } from './parameter.ts'

/** Functions on contexts. */
export const contextFunctions = [
  builtin(
    'get value',
    signature([context('m'), text('key')], (m, key) => m.get(key)),
  ),
  builtin(
    'get entries',
    signature([context('m')], (m) =>
      [...m].map(
        ([key, value]) =>
          new Map<string, Value>([
            ['key', key],
            ['value', value],
          ]),
      ),
    ),
  ),
  builtin('context', signature([openList('entries')], makeContext)),
  builtin(
    'context put',
    signature([context('context'), text('key'), open('value')], (target, key, value) =>
      put(target, [key], value),
    ),
    signature([context('context'), listOf('string', 'keys'), open('value')], put),
  ),
  builtin(
    'context merge',
    signature([openList('contexts')], (contexts) => {
      if (!contexts.every((each) => isContext(each) || each instanceof Unknown)) return undefined
      return contexts.every(isContext)
        ? new Map(contexts.flatMap((each) => [...each]))
        : findUnknownAmong(contexts)
    }),
  ),
]

/** From `{key, value}` pairs; null when a key is missing, no text or given twice. */
function makeContext(entries: readonly Value[]): Value | undefined {
  const made = new Map<string, Value>()
  for (const entry of entries) {
    const key = isContext(entry) ? (entry.get('key') ?? null) : entry
    if (findUnknown(key) !== null) return findUnknownAmong(entries)
    const value = isContext(entry) ? entry.get('value') : undefined
    if (typeof key !== 'string' || value === undefined || made.has(key)) return undefined
    made.set(key, value)
  }
  return made
}

/** The context with the value at the end of the path of keys; null when the path leads through something else. */
function put(target: ContextValue, keys: readonly string[], value: Value): Value | undefined {
  const [key, ...rest] = keys
  if (key === undefined) return undefined
  if (rest.length === 0) return new Map([...target, [key, value]])
  const inner = target.get(key)
  if (inner instanceof Unknown) return findUnknownAmong([...target.values(), value])
  const changed = inner !== undefined && isContext(inner) ? put(inner, rest, value) : undefined
  return changed === undefined ? undefined : new Map([...target, [key, changed]])
}
