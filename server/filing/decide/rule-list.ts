import type { RuleList } from '#api'
import { findBasis } from '#knowledge'
import type { DecisionTerms, Matter, Rule, RuleOutcome, Words } from '#matter'
import type { Switching } from '#store'
import type { Fixed } from '../call.ts'
import { sourceLabel } from '../view/telling.ts'
import { listNames } from './explain.ts'

/** The rules by which a matter decides without a person, for everybody to read. */
export function listRules(
  matter: Matter,
  terms: DecisionTerms,
  stop: Switching | undefined,
): Fixed<RuleList> {
  const { office, basis, since, patienceMinutes, recheck } = terms
  return {
    matter: matter.id,
    version: matter.version,
    title: matter.title,
    office: { name: office.name, phone: office.phone },
    ...{ basis, since, patienceMinutes, recheck },
    stopped: stop && { since: stop.at, because: stop.because },
    rules: [
      ...matter.rules.map((rule) => viewRule(matter, rule)),
      ...matter.points.flatMap(({ otherwise: outcome, message: otherwise, ...point }) =>
        outcome === 'remind' ? [] : [viewRule(matter, { ...point, outcome, otherwise })],
      ),
    ],
  }
}

type Told = Pick<Rule, 'id' | 'code' | 'name' | 'law' | 'given' | 'when'> & {
  readonly outcome: RuleOutcome
  readonly otherwise: Words
  readonly remedy: Words | undefined
}

function viewRule(matter: Matter, rule: Told): Fixed<RuleList['rules'][number]> {
  const { id, code, name, law, given, when, outcome, otherwise, remedy } = rule
  const { facts, parameters } = findBasis(matter, listNames(rule))
  const declared = facts.flatMap((fact) => matter.facts.get(fact) ?? [])
  const sources = new Set(
    declared.flatMap(({ origins }) => {
      const [first] = origins
      return first?.kind === 'register' || first?.kind === 'licence' ? [first.name] : []
    }),
  )
  return {
    ...{ id, code, name, law, outcome, otherwise, remedy },
    condition: given ? `if ${given.text} then ${when.text}` : when.text,
    facts: declared.map(({ label }) => label),
    sources: [...sources].map((source) => sourceLabel(matter, source)),
    parameters: parameters.flatMap((name) => matter.parameters.get(name) ?? []),
  }
}
