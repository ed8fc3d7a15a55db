import type { FactId } from '#fact'
import { judge, type Knowledge } from '#knowledge'
import { type RuleOutcome, ruleOutcomes, type Words } from '#matter'
import { reviewPoints } from '#review'
import type { Expression } from '#rule'
import type { Truth } from './plan.ts'

/** What the rules alone come to: `approve` when all hold, `undecided` while something unknown could still change it. */
export type Outcome = 'approve' | RuleOutcome | 'undecided'

/** One rule or point that a decision rests on: what it leads to unless it is met, and why. */
export interface GroundJudged {
  readonly id: string
  readonly name: Words
  readonly law: string
  readonly truth: Truth
  /** False when it does not concern this case, and so holds. */
  readonly applies: boolean
  readonly outcome: RuleOutcome
  readonly otherwise: Words
  readonly remedy: Words | undefined
  /** The facts its words name, said or computed. */
  readonly used: readonly FactId[]
}

/** The outcome with everything it rests on. */
export interface RulesDecision {
  readonly outcome: Outcome
  readonly grounds: readonly GroundJudged[]
}

/**
 * Decides by the acceptance rules, and by the review points that reject or want a person. What fails counts in the order
 * of `ruleOutcomes`, so that a result is certain, and stays, once nothing that could outweigh it is open; what is not
 * known never approves.
 */
export function decideOutcome(knowledge: Knowledge): RulesDecision {
  const grounds = [...listRuleGrounds(knowledge), ...listPointGrounds(knowledge)]
  return { outcome: sumUp(grounds), grounds }
}

function sumUp(grounds: readonly GroundJudged[]): Outcome {
  for (const outcome of ruleOutcomes) {
    const found = grounds.filter((ground) => ground.outcome === outcome)
    if (found.some(({ truth }) => truth === 'unmet')) return outcome
    if (found.some(({ truth }) => truth === 'unknown')) return 'undecided'
  }
  return 'approve'
}

function listRuleGrounds(knowledge: Knowledge): readonly GroundJudged[] {
  return knowledge.matter.rules.map((rule) => {
    const { truth, applies } = judge(rule, knowledge)
    const { id, name, law, outcome, otherwise, remedy } = rule
    const used = listUsed(rule, knowledge)
    return {
      id,
      name,
      law,
      outcome,
      otherwise,
      remedy,
      used,
      applies,
      truth: truth === 'unjudgeable' ? 'unknown' : truth,
    }
  })
}

function listPointGrounds(knowledge: Knowledge): readonly GroundJudged[] {
  return reviewPoints(knowledge).flatMap(({ point, verdict }) => {
    const { id, name, law, otherwise: outcome, message: otherwise, remedy } = point
    if (outcome === 'remind') return []
    const truth = verdict === 'fail' ? 'unmet' : verdict === 'unsure' ? 'unknown' : 'met'
    const applies = verdict !== 'not-concerned'
    const used = listUsed(point, knowledge)
    return [{ id, name, law, outcome, otherwise, remedy, used, applies, truth } as const]
  })
}

/** The facts that a condition names; a parameter or `today` is none. */
export function listUsed(
  { given, when }: { readonly given: Expression | undefined; readonly when: Expression },
  { matter }: Knowledge,
): readonly FactId[] {
  const named = [...(given?.variables ?? []), ...when.variables]
  return [...new Set(named)].filter((name) => matter.facts.has(name))
}
