import { findBuiltin } from '../builtin/index.ts'
import { propertyOf } from '../property.ts'
import type { Node, NodeOf } from '../read/syntax.ts'
import { findUnknownAmong, toValue, Unknown } from '../unknown.ts'
import type { Value } from '../value.ts'
import { isContext } from '../value.ts'
import { noInput, unknownName } from '../wording.ts'
import type { Compiler, Evaluate, Locals } from './compiler.ts'
import { valueAt } from './compiler.ts'

export function compileName(node: NodeOf<'name'>, locals: Locals, compiler: Compiler): Evaluate {
  return compileDotted([node.name], node, locals, compiler)
}

/** `a.b.c` may be the variable `a.b.c`, the property `c` of the variable `a.b`, or properties of a local `a`. */
export function compilePath(node: NodeOf<'path'>, locals: Locals, compiler: Compiler): Evaluate {
  const words = dottedWords(node)
  if (words !== undefined) return compileDotted(words, node, locals, compiler)
  const source = compiler.compile(node.source, locals)
  return (lookup, scope) => propertyOf(source(lookup, scope), node.name)
}

/** `?`: the input of the tests it stands in. */
export function compileInput(node: NodeOf<'input'>, locals: Locals, compiler: Compiler): Evaluate {
  let hops = 0
  for (let frame = locals; frame !== null; frame = frame.outer, hops += 1) {
    if (frame.kind === 'input') return compileLocal(hops, [], compiler)
  }
  compiler.report(node, noInput())
  return () => null
}

function dottedWords(node: Node): readonly string[] | undefined {
  if (node.kind === 'name') return node.name.split('.')
  if (node.kind !== 'path') return undefined
  const words = dottedWords(node.source)
  return words === undefined ? undefined : [...words, node.name]
}

type Found = {
  /** How far out the name was introduced; undefined when it was not. */
  readonly hops: number | undefined
  /** How far out the filters stand on the way there, whose items may have a property of this name. */
  readonly items: readonly number[]
}

function findLocal(name: string, locals: Locals): Found {
  const items: number[] = []
  let hops = 0
  for (let frame = locals; frame !== null; frame = frame.outer, hops += 1) {
    if (frame.kind === 'name' && frame.name === name) return { hops, items }
    if (frame.kind === 'item') items.push(hops)
    if (frame.kind === 'item' && name === 'item') return { hops, items }
  }
  return { hops: undefined, items }
}

function compileDotted(words: readonly string[], node: Node, locals: Locals, compiler: Compiler): Evaluate {
  const [root = '', ...rest] = words
  const { hops, items } = findLocal(root, locals)
  const otherwise =
    hops === undefined ? compileGlobal(words, node, items, compiler) : compileLocal(hops, rest, compiler)
  if (items.length === 0) return otherwise
  compiler.noteLocal()
  return preferItem(items, root, rest, otherwise)
}

function compileLocal(hops: number, rest: readonly string[], compiler: Compiler): Evaluate {
  compiler.noteLocal()
  return (_lookup, scope) => rest.reduce(propertyOf, valueAt(scope, hops))
}

/** The longest declared name wins; the words left over are properties. */
function compileGlobal(
  words: readonly string[],
  node: Node,
  items: readonly number[],
  compiler: Compiler,
): Evaluate {
  for (let length = words.length; length > 0; length -= 1) {
    const variable = compiler.findVariable(words.slice(0, length).join('.'))
    if (variable !== undefined) return compileVariable(variable, words.slice(length), compiler)
  }
  const name = words.join('.')
  const builtin = words.length === 1 ? findBuiltin(name) : undefined
  if (builtin !== undefined) return () => builtin.value
  if (items.length === 0) compiler.report(node, unknownName(name, compiler.suggestVariable(name)))
  return () => null
}

function compileVariable(name: string, rest: readonly string[], compiler: Compiler): Evaluate {
  compiler.noteVariable(name)
  if (rest.length === 0) return (lookup) => toValue(lookup(name))
  return (lookup) => rest.reduce(propertyOf, toValue(lookup(name)))
}

/**
 * In a filter the item's own properties come first. An unknown item may or may not have one of this name, so
 * both it and what the name means otherwise matter.
 */
function preferItem(
  items: readonly number[],
  root: string,
  rest: readonly string[],
  otherwise: Evaluate,
): Evaluate {
  return (lookup, scope) => {
    const gaps: Value[] = []
    for (const hops of items) {
      const item = valueAt(scope, hops)
      if (isContext(item) && item.has(root))
        return afterGaps(gaps, [root, ...rest].reduce(propertyOf, item as Value))
      if (item instanceof Unknown) gaps.push(item)
    }
    return afterGaps(gaps, otherwise(lookup, scope))
  }
}

function afterGaps(gaps: readonly Value[], value: Value): Value {
  return gaps.length === 0 ? value : findUnknownAmong([...gaps, value])
}
