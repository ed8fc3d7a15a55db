import { attempt } from '../time/read.ts'
import { findUnknownAmong, Unknown } from '../unknown.ts'
import type { FeelFunction, Value } from '../value.ts'
import type { Parameter } from './parameter.ts'
import { rejected } from './parameter.ts'

/** A function of the language. */
export type Builtin = {
  readonly name: string
  /** How to call it, for the people who write rules. */
  readonly usages: readonly string[]
  /** The function as a value, to be given to other functions. */
  readonly value: FeelFunction
  /** Readies a call with these argument names (undefined by position); undefined when no signature takes them. */
  readonly prepare: (names: readonly (string | undefined)[]) => Call | undefined
}

export type Call = (values: readonly Value[]) => Value

/** One way to call a function. */
export type Signature = {
  readonly parameters: readonly Parameter<unknown>[]
  readonly apply: (values: readonly unknown[]) => Value | undefined
}

type ArgumentsOf<P extends readonly Parameter<unknown>[]> = {
  -readonly [I in keyof P]: P[I] extends Parameter<infer T> ? T : never
}

/** Describes one way to call a function; `apply` gives undefined where there is no result, which becomes null. */
export function signature<const P extends readonly Parameter<unknown>[]>(
  parameters: P,
  apply: (...values: ArgumentsOf<P>) => Value | undefined,
): Signature {
  return { parameters, apply: (values) => apply(...(values as ArgumentsOf<P>)) }
}

/** A function that takes its arguments in the first of these ways that accepts them, else gives null. */
export function builtin(name: string, ...signatures: readonly Signature[]): Builtin {
  const prepare = (names: readonly (string | undefined)[]) => prepareCall(signatures, names)
  const parameters = signatures[0]?.parameters.map((parameter) => parameter.name) ?? []
  const invoke = (values: readonly Value[]) => prepare(values.map(() => undefined))?.(values) ?? null
  return {
    name,
    usages: [...new Set(signatures.map((each) => usageOf(name, each)))],
    value: { kind: 'function', parameters, invoke },
    prepare,
  }
}

function usageOf(name: string, { parameters }: Signature): string {
  const shown = parameters.map((parameter) => {
    const label = parameter.variadic ? `${parameter.name}…` : parameter.name
    return parameter.optional ? `[${label}]` : label
  })
  return `${name}(${shown.join(', ')})`
}

type Arrange = (values: readonly Value[]) => readonly (Value | undefined)[]

function prepareCall(
  signatures: readonly Signature[],
  names: readonly (string | undefined)[],
): Call | undefined {
  const ways = signatures.flatMap((each) => {
    const arrange = findArrangement(each.parameters, names)
    return arrange === undefined ? [] : [{ signature: each, arrange }]
  })
  if (ways.length === 0) return undefined
  return (values) => {
    for (const way of ways) {
      const result = take(way.signature, way.arrange(values))
      if (result !== rejected) return result
    }
    return null
  }
}

/** How to bring arguments with these names into the order of the parameters. */
function findArrangement(
  parameters: readonly Parameter<unknown>[],
  names: readonly (string | undefined)[],
): Arrange | undefined {
  const required = parameters.filter((parameter) => !parameter.optional)
  if (names.length > 0 && names[0] !== undefined) {
    const labels = parameters.map((parameter) => parameter.name)
    if (!names.every((name) => name !== undefined && labels.includes(name))) return undefined
    if (new Set(names).size < names.length) return undefined
    if (!required.every((parameter) => names.includes(parameter.name))) return undefined
    return (values) => labels.map((label) => values[names.indexOf(label)])
  }
  const variadic = parameters.at(-1)?.variadic === true
  if (names.length < required.length || (!variadic && names.length > parameters.length)) return undefined
  if (!variadic) return (values) => values
  const fixed = parameters.length - 1
  return (values) => [...values.slice(0, fixed), values.slice(fixed)]
}

function take(way: Signature, values: readonly (Value | undefined)[]): Value | typeof rejected {
  const taken: unknown[] = []
  let gap = false
  for (const [index, parameter] of way.parameters.entries()) {
    const value = values[index]
    const accepted = value === undefined ? undefined : parameter.accept(value)
    if (accepted === rejected) return rejected
    if (accepted instanceof Unknown && !parameter.open) gap = true
    taken.push(accepted)
  }
  if (gap) return findUnknownAmong(values.filter((value) => value !== undefined))
  return attempt(() => way.apply(taken)) ?? null
}
