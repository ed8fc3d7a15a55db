import { findInteger } from '../decimal.ts'
import type { Node, NodeOf } from '../read/syntax.ts'
import { findUnknownAmong, Unknown } from '../unknown.ts'
import type { Value } from '../value.ts'
import { isKind, isList } from '../value.ts'
import type { Compiler, Evaluate, Locals } from './compiler.ts'
import { bind } from './compiler.ts'

export function compileList(node: NodeOf<'list'>, locals: Locals, compiler: Compiler): Evaluate {
  const items = node.items.map((item) => compiler.compile(item, locals))
  return (lookup, scope) => items.map((item) => item(lookup, scope))
}

/** Each entry may use the entries above it. */
export function compileContext(node: NodeOf<'context'>, locals: Locals, compiler: Compiler): Evaluate {
  const entries: (readonly [string, Evaluate])[] = []
  let inner = locals
  for (const { name, value } of node.entries) {
    entries.push([name, compiler.compile(value, inner)])
    inner = bind([name], inner)
  }
  return (lookup, scope) => {
    const context = new Map<string, Value>()
    let frames = scope
    for (const [name, evaluate] of entries) {
      const value = evaluate(lookup, frames)
      context.set(name, value)
      frames = { value, outer: frames }
    }
    return context
  }
}

/** `list[3]` is the third item, `list[-1]` the last; `list[condition]` is the list of the items that meet it. */
export function compileFilter(node: NodeOf<'filter'>, locals: Locals, compiler: Compiler): Evaluate {
  const source = compiler.compile(node.source, locals)
  const condition = compiler.compile(node.condition, { kind: 'item', outer: locals })
  const pick = conditions.includes(node.condition.kind) ? pickMeeting : pickEither
  return (lookup, scope) => {
    const value = source(lookup, scope)
    const test: Test = (item) => condition(lookup, { value: item, outer: scope })
    if (value instanceof Unknown) return findUnknownAmong([value, test(value)])
    return pick(isList(value) ? value : value === null ? [] : [value], test)
  }
}

type Test = (item: Value) => Value

/** Kinds of expressions that never give a number, so that what stands in the brackets is no position. */
const conditions: readonly Node['kind'][] = ['logic', 'comparison', 'between', 'in', 'quantified', 'instance']

/** Whether it is a position shows with the first item. While that is unknown, every item may be the one. */
function pickEither(items: readonly Value[], test: Test): Value {
  const first = test(items[0] ?? null)
  if (isKind(first, 'number')) return itemAt(items, findInteger(first))
  if (first instanceof Unknown) return findUnknownAmong([first, ...items, ...items.map(test)])
  return pickMeeting(items, test)
}

function itemAt(items: readonly Value[], position: number | undefined): Value {
  if (position === undefined || position === 0) return null
  return items.at(position > 0 ? position - 1 : position) ?? null
}

/** Which items stay is unknown as soon as one condition is; items that surely go no longer matter. */
function pickMeeting(items: readonly Value[], test: Test): Value {
  const kept: Value[] = []
  const gaps: Value[] = []
  for (const item of items) {
    const truth = test(item)
    if (truth instanceof Unknown) gaps.push(truth, item)
    else if (truth === true) kept.push(item)
  }
  return gaps.length === 0 ? kept : findUnknownAmong([...gaps, ...kept])
}
