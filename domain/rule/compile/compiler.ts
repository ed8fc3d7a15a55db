import type { Place, Wording } from '../problem.ts'
import type { Node } from '../read/syntax.ts'
import type { Outcome } from '../unknown.ts'
import type { Value } from '../value.ts'

/** Looks up a variable: a dotted fact id such as `bike.maxSpeed`, or a parameter's name. Must not change while a rule is evaluated. */
export type Lookup = (name: string) => Outcome

/** The values of the names that the expression itself introduces, innermost first. */
export type Scope = { readonly value: Value; readonly outer: Scope } | null

/** A compiled expression. */
export type Evaluate = (lookup: Lookup, scope: Scope) => Value

/**
 * The names an expression introduces, in the order of the Scope they will stand in. `item` is the element a
 * filter looks at, whose own properties are names too; `input` is what `?` means.
 */
export type Locals =
  | { readonly kind: 'name'; readonly name: string; readonly outer: Locals }
  | { readonly kind: 'item'; readonly outer: Locals }
  | { readonly kind: 'input'; readonly outer: Locals }
  | null

/** What compiling one family of nodes may ask of the whole. */
export type Compiler = {
  readonly compile: (node: Node, locals: Locals) => Evaluate
  readonly report: (place: Place, wording: Wording) => void
  /** The declared variable of that name, however its spaces are written. */
  readonly findVariable: (name: string) => string | undefined
  /** Notes that the node being compiled depends on a variable. */
  readonly noteVariable: (name: string) => void
  /** Notes that the node being compiled depends on a name the expression introduces. */
  readonly noteLocal: () => void
  /** The declared variable whose name is most like this one. */
  readonly suggestVariable: (name: string) => string | undefined
}

export function bind(names: readonly string[], outer: Locals): Locals {
  return names.reduce<Locals>((locals, name) => ({ kind: 'name', name, outer: locals }), outer)
}

/** The value that stands so many frames out. */
export function valueAt(scope: Scope, hops: number): Value {
  let frame = scope
  for (let hop = 0; hop < hops && frame !== null; hop += 1) frame = frame.outer
  if (frame === null) throw new RangeError('The compiler promised a name this far out')
  return frame.value
}
