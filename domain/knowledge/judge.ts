import type { FactId } from '#fact'
import type { Expression, Outcome } from '#rule'
import type { Knowledge } from './knowledge.ts'

/** What is known about whether a condition holds. */
export interface Judgement {
  /** `unjudgeable`: everything is known, yet the values do not fit the condition (null in FEEL). */
  readonly truth: 'met' | 'unmet' | 'unknown' | 'unjudgeable'
  /** False when the condition does not concern this case. */
  readonly applies: boolean
  /** All facts that can still change the answer. */
  readonly missing: readonly FactId[]
  /** Of those, the ones worth establishing first: whether the condition applies comes before what it says. */
  readonly ask: readonly FactId[]
}

/** Judges `when` in the cases that `given` describes; sound: a known answer stays whatever else becomes known. */
export function judge(
  { given, when }: { readonly given: Expression | undefined; readonly when: Expression },
  knowledge: Knowledge,
): Judgement {
  const concerned = judgeGiven(given, knowledge)
  if (concerned.kind === 'known' && concerned.value !== true) return settled('met', false)
  const outcome = when.evaluate(knowledge.lookup)
  if (outcome.kind === 'known' && outcome.value === true) return settled('met', true)
  if (concerned.kind === 'unknown') {
    const also = outcome.kind === 'unknown' ? outcome.missing : []
    return {
      truth: 'unknown',
      applies: true,
      missing: unite(concerned.missing, also),
      ask: concerned.missing,
    }
  }
  if (outcome.kind === 'unknown') {
    return { truth: 'unknown', applies: true, missing: outcome.missing, ask: outcome.missing }
  }
  return settled(outcome.value === false ? 'unmet' : 'unjudgeable', true)
}

/** Whether a case is concerned; always, when nothing is said. */
export function judgeGiven(given: Expression | undefined, knowledge: Knowledge): Outcome {
  return given ? given.evaluate(knowledge.lookup) : { kind: 'known', value: true }
}

function settled(truth: Judgement['truth'], applies: boolean): Judgement {
  return { truth, applies, missing: [], ask: [] }
}

function unite(a: readonly FactId[], b: readonly FactId[]): readonly FactId[] {
  return [...new Set([...a, ...b])]
}
