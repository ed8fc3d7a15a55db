import type { FactId } from '#fact'
import { Knowledge } from '#knowledge'
import type { Burden, OfficeRow, Words } from '#matter'
import { listFindings } from '#review'
import { listBlockers } from './blocker.ts'
import { listUsed } from './decide-outcome.ts'
import { type JudgedRule, judgeRules, listDemands } from './demand.ts'
import { listAwaited, planMaterials } from './material.ts'
import type { MaterialPlan, Obtainable, Plan, Question, Row, RuleVerdict, Situation, Truth } from './plan.ts'
import { getDeclaration, listQuestions } from './question.ts'
import { type Routed, routeDemands, routeReview } from './route-map.ts'
import { listRows } from './row.ts'
import { WayFinder } from './way.ts'

/**
 * Works out what is still needed to decide and the least burdensome way to it. Once a rule is certainly unmet there
 * is nothing left to ask; the applicant learns why at once.
 */
export function makePlan(situation: Situation): Plan {
  const { matter } = situation
  const knowledge = new Knowledge(matter, situation.statements, situation.today)
  const finder = new WayFinder(situation, knowledge)
  const judged = judgeRules(matter.rules, knowledge)
  const verdict = sumUp(judged)
  const routed = verdict === 'unmet' ? new Map<FactId, Routed>() : routeAll(knowledge, judged, finder)
  const parts = {
    rules: judged.map((rule) => tellRule(rule, knowledge)),
    questions: listQuestions(knowledge, routed),
    materials: planMaterials(situation, knowledge, finder),
    rows: listRows(knowledge, routed),
    findings: listFindings(knowledge),
  }
  return {
    matter: matter.id,
    version: matter.version,
    businessDate: situation.today,
    verdict,
    ...parts,
    reminders: judgeRules(matter.reminders, knowledge).map((rule) => tellRule(rule, knowledge)),
    obtainable: listObtainable(situation, routed),
    steps: matter.steps,
    limits: matter.limits,
    offices: listOffices(knowledge),
    burden: weigh(knowledge, parts),
    awaited: listAwaited(parts, situation),
    blockers: listBlockers(parts, situation),
  }
}

function routeAll(
  knowledge: Knowledge,
  judged: readonly JudgedRule[],
  finder: WayFinder,
): ReadonlyMap<FactId, Routed> {
  const demanded = routeDemands(listDemands(knowledge, judged), finder)
  const liked = routeReview(knowledge, finder).filter(({ fact }) => !demanded.has(fact))
  return new Map([...demanded, ...liked.map((routed) => [routed.fact, routed] as const)])
}

function sumUp(rules: readonly JudgedRule[]): Truth {
  const unmet = rules.filter(({ judgement }) => judgement.truth === 'unmet')
  if (unmet.some(({ rule }) => rule.outcome !== 'manual')) return 'unmet'
  return rules.every(({ judgement }) => judgement.truth === 'met') ? 'met' : 'unknown'
}

const holds: Words = { zh: '符合。', en: 'Holds.' }
const notConcerned: Words = { zh: '您的情况不涉及。', en: 'Does not concern you.' }
const open: Words = { zh: '还需要再核对。', en: 'Still to be checked.' }

function tellRule({ rule, judgement }: JudgedRule, knowledge: Knowledge): RuleVerdict {
  const { id, name, law, outcome, remedy } = rule
  const { truth, applies, missing } = judgement
  const used = listUsed(rule, knowledge)
  const verdict = truth === 'unjudgeable' ? 'unknown' : truth
  const reason = truth === 'unmet' ? rule.otherwise : truth !== 'met' ? open : applies ? holds : notConcerned
  return { id, name, law, verdict, outcome, reason, remedy, used, missing: sortByBurden(missing, knowledge) }
}

function sortByBurden(facts: readonly FactId[], { matter }: Knowledge): readonly FactId[] {
  return facts.toSorted((a, b) => getDeclaration(matter, a).burden - getDeclaration(matter, b).burden)
}

function listObtainable(situation: Situation, routed: ReadonlyMap<FactId, Routed>): readonly Obtainable[] {
  const bySource = new Map<string, Obtainable & { facts: FactId[] }>()
  for (const { fact, way } of routed.values()) {
    if (way.kind !== 'obtain') continue
    const { id, label, purpose, basis, consent, needs } = way.source
    const found = bySource.get(id)
    if (found) found.facts.push(fact)
    else {
      const state = situation.sources.get(id) ?? 'up'
      bySource.set(id, {
        source: id,
        label,
        purpose,
        basis,
        consent,
        facts: [fact],
        needs: Object.fromEntries(needs),
        state,
      })
    }
  }
  return [...bySource.values()]
}

function listOffices({ matter, lookup }: Knowledge): readonly OfficeRow[] {
  const situation = matter.booking?.situation
  const outcome = situation ? lookup(situation) : undefined
  if (outcome?.kind !== 'known') return matter.offices
  return matter.offices.filter(({ handles }) => handles.some((handled) => handled === outcome.value))
}

interface Weighed {
  readonly questions: readonly Question[]
  readonly materials: readonly MaterialPlan[]
  readonly rows: readonly Row[]
}

/** What the filing asks of the applicant, against what it asked before. */
function weigh({ matter }: Knowledge, { questions, materials, rows }: Weighed): Plan['burden'] {
  const said = rows.filter(({ source }) => source?.kind === 'applicant').length
  const known = rows.filter(({ value }) => value !== undefined).length
  const now: Burden = {
    fields: said + questions.length,
    materials: materials.filter(
      ({ status, route }) => route === 'upload' && (status === 'needed' || status === 'provided'),
    ).length,
    visits: matter.steps.some(({ kind }) => kind === 'check-in') ? 1 : 0,
    minutes: matter.steps.reduce((sum, { who, minutes }) => (who === 'applicant' ? sum + minutes : sum), 0),
  }
  return { now, naive: matter.naive, prefilled: known - said, total: known + questions.length }
}
