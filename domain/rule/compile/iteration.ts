import type { NodeOf } from '../read/syntax.ts'
import { both, either, truthOf } from '../relation.ts'
import { findUnknownAmong } from '../unknown.ts'
import type { Truth, Value } from '../value.ts'
import type { Compiler, Evaluate, Locals } from './compiler.ts'
import { bind } from './compiler.ts'
import { compileSources, runLoop } from './loop.ts'

/** The list of what the body gives for each round; null when there is nothing to go through. */
export function compileFor(node: NodeOf<'for'>, locals: Locals, compiler: Compiler): Evaluate {
  const sources = compileSources(node.iterators, locals, compiler)
  const names = node.iterators.map((iterator) => iterator.name)
  const body = compiler.compile(node.body, bind([...names, 'partial'], locals))
  return (lookup, scope) => {
    const results: Value[] = []
    const imaginedResults: Value[] = []
    const loop = runLoop(sources, lookup, scope, (frames, gap) => {
      const partial = gap ?? (node.usesPartial ? [...results] : null)
      const result = body(lookup, { value: partial, outer: frames })
      if (gap === null) results.push(result)
      else imaginedResults.push(result)
      return true
    })
    if (loop.gap !== null) return findUnknownAmong([loop.gap, ...imaginedResults, ...results])
    return loop.failed ? null : results
  }
}

/**
 * `some` is decided by the first true, `every` by the first false. A round that is only imagined decides nothing,
 * for it may never come.
 */
export function compileQuantified(node: NodeOf<'quantified'>, locals: Locals, compiler: Compiler): Evaluate {
  const sources = compileSources(node.iterators, locals, compiler)
  const names = node.iterators.map((iterator) => iterator.name)
  const condition = compiler.compile(node.condition, bind(names, locals))
  const deciding = node.quantifier === 'some'
  const combine = deciding ? either : both
  return (lookup, scope) => {
    let result: Truth = !deciding
    const imaginedResults: Value[] = []
    const loop = runLoop(sources, lookup, scope, (frames, gap) => {
      const truth = truthOf(condition(lookup, frames))
      if (gap === null) result = combine(result, truth)
      else imaginedResults.push(truth)
      return result !== deciding
    })
    if (result === deciding) return result
    const gap = loop.gap === null ? null : findUnknownAmong([loop.gap, ...imaginedResults])
    return combine(combine(result, gap ?? !deciding), loop.failed ? null : !deciding)
  }
}
