import type { Operator } from '../arithmetic.ts'
import type { Place } from '../problem.ts'
import type { FeelValue } from '../value.ts'

// The tree of an expression, as the rest of the language sees it. Each node says where in the text it stands.

export type Node = Place &
  (
    | { readonly kind: 'literal'; readonly value: FeelValue }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'input' }
    | { readonly kind: 'path'; readonly source: Node; readonly name: string }
    | { readonly kind: 'negation'; readonly operand: Node }
    | { readonly kind: 'arithmetic'; readonly operator: Operator; readonly left: Node; readonly right: Node }
    | { readonly kind: 'logic'; readonly operator: 'and' | 'or'; readonly operands: readonly Node[] }
    | { readonly kind: 'comparison'; readonly operator: Relation; readonly left: Node; readonly right: Node }
    | { readonly kind: 'between'; readonly value: Node; readonly low: Node; readonly high: Node }
    | { readonly kind: 'in'; readonly value: Node; readonly tests: readonly Test[] }
    | { readonly kind: 'if'; readonly condition: Node; readonly consequent: Node; readonly alternative: Node }
    | For
    | Quantified
    | { readonly kind: 'list'; readonly items: readonly Node[] }
    | { readonly kind: 'context'; readonly entries: readonly Entry[] }
    | { readonly kind: 'filter'; readonly source: Node; readonly condition: Node }
    | Range
    | { readonly kind: 'halfLine'; readonly operator: Relation; readonly end: Node }
    | { readonly kind: 'instance'; readonly value: Node; readonly type: Type }
    | { readonly kind: 'function'; readonly parameters: readonly Parameter[]; readonly body: Node }
    | { readonly kind: 'invocation'; readonly callee: Node; readonly arguments: readonly Argument[] }
  )

export type NodeOf<K extends Node['kind']> = Extract<Node, { readonly kind: K }>

export type Relation = '=' | '!=' | '<' | '<=' | '>' | '>='

type For = {
  readonly kind: 'for'
  readonly iterators: readonly Iterator[]
  readonly body: Node
  /** Whether the body looks back at the results so far. */
  readonly usesPartial: boolean
}

type Quantified = {
  readonly kind: 'quantified'
  readonly quantifier: 'some' | 'every'
  readonly iterators: readonly Iterator[]
  readonly condition: Node
}

type Range = {
  readonly kind: 'range'
  readonly low: Node
  readonly high: Node
  readonly lowIncluded: boolean
  readonly highIncluded: boolean
}

/** `name in source`, or `name in source..end` counting up or down. */
export type Iterator = { readonly name: string; readonly source: Node; readonly end: Node | undefined }

export type Entry = Place & { readonly name: string; readonly value: Node }

export type Parameter = { readonly name: string; readonly type: Type | undefined }

/** Named when it says which parameter it is for. */
export type Argument = Place & { readonly name: string | undefined; readonly value: Node }

/**
 * One test of a value: a comparison such as `< 25`, or an expression: a condition when it mentions `?`, else
 * a value, list or range to be found in.
 */
export type Test = Place &
  (
    | { readonly kind: 'relation'; readonly operator: Relation; readonly operand: Node }
    | { readonly kind: 'member'; readonly of: Node }
    | { readonly kind: 'condition'; readonly condition: Node }
  )

/** The cell of a decision table. */
export type UnaryTests =
  | { readonly kind: 'anything' }
  | { readonly kind: 'tests'; readonly tests: readonly Test[]; readonly negated: boolean }

export type Type =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'range'; readonly of: Type }
  | { readonly kind: 'context'; readonly entries: readonly (readonly [string, Type])[] }
  | { readonly kind: 'function'; readonly parameters: readonly Type[]; readonly result: Type }
