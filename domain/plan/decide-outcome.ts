import { judge, type Knowledge } from '#knowledge'
import { type RuleOutcome, ruleOutcomes } from '#matter'
import { type PointVerdict, reviewPoints } from '#review'

/** What the rules alone come to: `approve` when all hold, `undecided` while something unknown could still change it. */
export type Outcome = 'approve' | RuleOutcome | 'undecided'

/** One thing the decision rests on: what it leads to unless it holds, and whether it does. */
interface Ground {
  readonly outcome: string
  readonly holds: 'yes' | 'no' | 'unknown'
}

/**
 * Decides by the acceptance rules, and by the review points that reject or want a person. What fails counts in the order
 * of `ruleOutcomes`, so that a result is certain, and stays, once nothing that could outweigh it is open; what is not
 * known never approves.
 */
export function decideOutcome(knowledge: Knowledge): Outcome {
  const grounds = [...listRuleGrounds(knowledge), ...reviewPoints(knowledge).map(toGround)]
  for (const outcome of ruleOutcomes) {
    const found = grounds.filter((ground) => ground.outcome === outcome)
    if (found.some(({ holds }) => holds === 'no')) return outcome
    if (found.some(({ holds }) => holds === 'unknown')) return 'undecided'
  }
  return 'approve'
}

function listRuleGrounds(knowledge: Knowledge): readonly Ground[] {
  return knowledge.matter.rules.map((rule) => {
    const { truth } = judge(rule, knowledge)
    const holds = truth === 'met' ? 'yes' : truth === 'unmet' ? 'no' : 'unknown'
    return { outcome: rule.outcome, holds }
  })
}

function toGround({ point, verdict }: PointVerdict): Ground {
  const holds = verdict === 'fail' ? 'no' : verdict === 'unsure' ? 'unknown' : 'yes'
  return { outcome: point.otherwise, holds }
}
