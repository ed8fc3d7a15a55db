import type { FactId } from '#fact'
import { type Judgement, judge, judgeGiven, type Knowledge } from '#knowledge'
import type { Matter, Rule, Words } from '#matter'

/** A fact somebody needs, and who: rules, materials, form rows or steps, by their names. */
export type Demands = ReadonlyMap<FactId, readonly Words[]>

/** A rule with what is known about it. */
export interface JudgedRule {
  readonly rule: Rule
  readonly judgement: Judgement
}

export function judgeRules(rules: readonly Rule[], knowledge: Knowledge): readonly JudgedRule[] {
  return rules.map((rule) => ({ rule, judgement: judge(rule, knowledge) }))
}

/** Everything that still has to be established, each with the reasons; nothing that cannot change anything. */
export function listDemands(knowledge: Knowledge, rules: readonly JudgedRule[]): Demands {
  const demands = new Map<FactId, Words[]>()
  const add = (facts: readonly FactId[], reason: Words) => {
    for (const fact of facts) demands.set(fact, [...(demands.get(fact) ?? []), reason])
  }
  for (const { rule, judgement } of rules) add(judgement.ask, rule.name)
  addFormDemands(knowledge, add)
  addMaterialDemands(knowledge, add)
  addStepDemands(knowledge.matter, knowledge, add)
  return demands
}

type Add = (facts: readonly FactId[], reason: Words) => void

function addFormDemands(knowledge: Knowledge, add: Add): void {
  for (const fact of knowledge.matter.facts.values()) {
    if (!fact.needed) continue
    const needed = fact.needed.evaluate(knowledge.lookup)
    if (needed.kind === 'unknown') add(needed.missing, fact.label)
    else if (needed.value === true) add(missingOf(knowledge, fact.id), fact.label)
  }
}

function addMaterialDemands(knowledge: Knowledge, add: Add): void {
  for (const material of knowledge.matter.materials) {
    const required = judgeGiven(material.required, knowledge)
    if (required.kind === 'unknown') add(required.missing, material.label)
  }
}

function addStepDemands({ steps, booking }: Matter, knowledge: Knowledge, add: Add): void {
  for (const step of steps) if (step.series) add(missingOf(knowledge, step.series), step.label)
  const bookStep = steps.find(({ kind }) => kind === 'book')
  if (booking?.situation && bookStep) add(missingOf(knowledge, booking.situation), bookStep.label)
}

function missingOf(knowledge: Knowledge, id: FactId): readonly FactId[] {
  const outcome = knowledge.lookup(id)
  return outcome.kind === 'unknown' ? outcome.missing : []
}
