import { type Matter, type RuleOutcome, ruleOutcomes } from '#matter'
import type { Plan } from './plan.ts'

/** What the rules alone come to: `approve` when all hold, `undecided` while something unknown could still change it. */
export type Outcome = 'approve' | RuleOutcome | 'undecided'

/**
 * Decides by the rules of a plan and what its review found: a point that rejects or wants a person counts like a rule. What an unmet rule leads to counts in the order of `ruleOutcomes`, so that a result
 * is certain once no rule that could outweigh it is still open; a rule that is not known never approves.
 */
export function decideOutcome({ rules }: Matter, plan: Plan): Outcome {
  const verdicts = new Map(plan.rules.map(({ id, verdict }) => [id, verdict]))
  for (const outcome of ruleOutcomes) {
    const found = rules.filter((rule) => rule.outcome === outcome).map(({ id }) => verdicts.get(id))
    if (found.includes('unmet') || plan.findings.some(({ status }) => status === outcome)) return outcome
    if (found.includes('unknown')) return 'undecided'
  }
  return 'approve'
}
