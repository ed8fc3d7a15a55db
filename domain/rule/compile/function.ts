import type { Builtin, Call } from '../builtin/builtin.ts'
import { findBuiltin, listBuiltinNames } from '../builtin/index.ts'
import type { Argument, NodeOf, Type } from '../read/syntax.ts'
import { both } from '../relation.ts'
import { findNearest } from '../suggestion.ts'
import { findUnknownType, fits } from '../type.ts'
import { findUnknownAmong, Unknown } from '../unknown.ts'
import type { FeelFunction, Truth, Value } from '../value.ts'
import { isKind } from '../value.ts'
import { noClock, notAMoment, unknownFunction, unknownType, wrongArguments } from '../wording.ts'
import type { Compiler, Evaluate, Locals, Scope } from './compiler.ts'
import { bind } from './compiler.ts'

export function compileFunction(node: NodeOf<'function'>, locals: Locals, compiler: Compiler): Evaluate {
  const parameters = node.parameters.map((parameter) => parameter.name)
  const body = compiler.compile(node.body, bind(parameters, locals))
  for (const { type } of node.parameters) {
    const wrong = type === undefined ? undefined : findUnknownType(type)
    if (wrong !== undefined) compiler.report(node, unknownType(wrong))
  }
  const types = node.parameters.map((parameter) => parameter.type)
  return (lookup, scope) => ({
    kind: 'function',
    parameters,
    invoke: guardDepth((values) => {
      const fit = fitAll(values, types)
      if (fit === false) return null
      const result = body(
        lookup,
        values.reduce((outer: Scope, value) => ({ value, outer }), scope),
      )
      return fit === true ? result : findUnknownAmong([fit, result])
    }),
  })
}

/** Whether these values may be given for parameters of these types. */
function fitAll(values: readonly Value[], types: readonly (Type | undefined)[]): boolean | Unknown {
  if (values.length !== types.length) return false
  const fit = types.reduce<Truth>((all, type, index) => {
    return type === undefined ? all : both(all, fits(values[index] ?? null, type))
  }, true)
  return fit ?? false
}

const deepestCall = 100
let depth = 0

/** A function that is given itself could call itself for ever; beyond this depth it gives null. */
function guardDepth(invoke: FeelFunction['invoke']): FeelFunction['invoke'] {
  return (values) => {
    if (depth >= deepestCall) return null
    depth += 1
    try {
      return invoke(values)
    } finally {
      depth -= 1
    }
  }
}

export function compileInvocation(node: NodeOf<'invocation'>, locals: Locals, compiler: Compiler): Evaluate {
  const values = node.arguments.map((argument) => compiler.compile(argument.value, locals))
  if (node.callee.kind === 'name' && !isIntroduced(node.callee.name, locals, compiler)) {
    return compileNamedInvocation(node, node.callee.name, values, compiler)
  }
  const callee = compiler.compile(node.callee, locals)
  return (lookup, scope) => {
    const target = callee(lookup, scope)
    const given = values.map((value) => value(lookup, scope))
    if (target instanceof Unknown) return findUnknownAmong([target, ...given])
    if (!isKind(target, 'function')) return null
    const ordered = order(target.parameters, node.arguments, given)
    return ordered === undefined ? null : target.invoke(ordered)
  }
}

/** Whether the expression or the declaration gives the name a meaning of its own. */
function isIntroduced(name: string, locals: Locals, compiler: Compiler): boolean {
  for (let frame = locals; frame !== null; frame = frame.outer) {
    if (frame.kind === 'name' && frame.name === name) return true
  }
  return (
    findBuiltin(name) === undefined && !clocks.includes(name) && compiler.findVariable(name) !== undefined
  )
}

/** What only a clock could tell: the caller passes it in as a parameter of the same name. */
const clocks = ['today', 'now']

function compileNamedInvocation(
  node: NodeOf<'invocation'>,
  name: string,
  values: readonly Evaluate[],
  compiler: Compiler,
): Evaluate {
  if (clocks.includes(name)) return compileClock(node, name, compiler)
  const builtin = findBuiltin(name)
  if (builtin === undefined) {
    compiler.report(node.callee, unknownFunction(name, findNearest(name, listBuiltinNames())))
    return () => null
  }
  return compileBuiltin(node, builtin, values, compiler)
}

function compileClock(node: NodeOf<'invocation'>, name: string, compiler: Compiler): Evaluate {
  if (node.arguments.length > 0) compiler.report(node, wrongArguments([`${name}()`]))
  const declared = compiler.findVariable(name) !== undefined
  if (!declared) compiler.report(node, noClock(name))
  return declared ? compiler.compile({ ...node.callee, kind: 'name', name }, null) : () => null
}

function compileBuiltin(
  node: NodeOf<'invocation'>,
  builtin: Builtin,
  values: readonly Evaluate[],
  compiler: Compiler,
): Evaluate {
  const names = node.arguments.map((argument) => argument.name)
  const call = builtin.prepare(names)
  if (call === undefined) {
    compiler.report(node, wrongArguments(builtin.usages))
    return () => null
  }
  const wrong = findWrongMoment(node, call)
  if (wrong !== undefined) compiler.report(node, notAMoment(wrong))
  const [first, second] = values
  if (first !== undefined && values.length === 1) return (lookup, scope) => call([first(lookup, scope)])
  if (first !== undefined && second !== undefined && values.length === 2) {
    return (lookup, scope) => call([first(lookup, scope), second(lookup, scope)])
  }
  return (lookup, scope) => call(values.map((value) => value(lookup, scope)))
}

const momentMakers = ['date', 'time', 'date and time', 'duration']

/** `date("2026-02-30")` would just be null; written out like this it is a slip of the pen. */
function findWrongMoment(node: NodeOf<'invocation'>, call: Call): string | undefined {
  const [only, ...others] = node.arguments
  if (only?.value.kind !== 'literal' || others.length > 0) return undefined
  if (node.callee.kind !== 'name' || !momentMakers.includes(node.callee.name)) return undefined
  const { value } = only.value
  return typeof value === 'string' && call([value]) === null ? value : undefined
}

/** The arguments in the order of the parameters; undefined when they do not fit them. */
function order(
  parameters: readonly string[],
  given: readonly Argument[],
  values: readonly Value[],
): readonly Value[] | undefined {
  if (given.every((argument) => argument.name === undefined)) return values
  if (given.length !== parameters.length) return undefined
  const ordered: Value[] = []
  for (const parameter of parameters) {
    const value = values[given.findIndex((argument) => argument.name === parameter)]
    if (value === undefined) return undefined
    ordered.push(value)
  }
  return ordered
}
