import type { Explanation, Ground } from '#api'
import { type Dossier, foldDossier, judgeDossier, knowledgeOf } from '#dossier'
import type { FactValue } from '#fact'
import { findBasis, findDatedValue, type Knowledge } from '#knowledge'
import type { DecisionTerms, FactDeclaration, Matter, Rule, Words } from '#matter'
import { type GroundJudged, showTable } from '#plan'
import type { Fixed } from '../call.ts'
import type { Filed } from '../filed.ts'
import { sourceLabel } from '../view/telling.ts'
import { maskValue, showValue } from '../view/value.ts'

/** How much of a dossier somebody may see, and on which day it is looked at. */
export interface Looking {
  readonly masked: boolean
  readonly today: string
}

/**
 * Why it was decided so: the dossier is judged again as it was when it was decided, so that what is told is what was
 * decided on. Undecided, it tells what the rules come to by what is known today.
 */
export function explain(filed: Filed, terms: DecisionTerms, looking: Looking): Fixed<Explanation> {
  const { place, log, dossier, matter } = filed
  const { decision, handover, review, recheck, personAsked } = dossier
  const made = decision ?? review
  const then = made ? foldDossier(log.slice(0, made.sequence - 1)) : dossier
  const on = made?.businessDate ?? looking.today
  const knowledge = knowledgeOf(then, matter, on)
  const { grounds } = judgeDossier(then, { matter, today: on })
  return {
    dossier: place.dossier,
    number: dossier.number,
    title: matter.title,
    applicant: dossier.applicant.name,
    matterVersion: dossier.matterVersion,
    office: { name: terms.office.name, phone: terms.office.phone },
    basis: terms.basis,
    decided: decision && { at: decision.at, businessDate: on, outcome: decision.outcome },
    grounds: grounds.map((judged) => viewGround(judged, knowledge, looking)),
    handover: handover && { at: handover.at, cause: handover.cause, because: handover.because },
    review: review && { at: review.at, by: review.by, outcome: review.outcome, note: review.note },
    recheck: recheck && { at: recheck.at, agrees: recheck.agrees, note: recheck.note },
    asked: personAsked,
    canAsk: canAsk(dossier),
  }
}

/** A person can be asked for until one has decided, one wish at a time. */
function canAsk({ state, review, personAsked }: Dossier): boolean {
  return state !== 'reviewing' && !review && personAsked?.answered !== false
}

function viewGround(judged: GroundJudged, knowledge: Knowledge, looking: Looking): Fixed<Ground> {
  const { id, name, law, truth, applies, otherwise, remedy } = judged
  const { matter, today } = knowledge
  const rule = findCondition(matter, id)
  const basis = findBasis(matter, rule ? listNames(rule) : judged.used)
  const isUnmet = truth === 'unmet'
  return {
    ...{ id, name, law },
    code: rule?.code,
    verdict: truth === 'met' && !applies ? 'not-concerned' : truth,
    reason: isUnmet ? otherwise : undefined,
    remedy: isUnmet ? remedy : undefined,
    facts: basis.facts.map((fact) => viewFact(fact, knowledge, looking)),
    parameters: basis.parameters.flatMap((parameter) => findDatedValue(matter, parameter, today) ?? []),
  }
}

function viewFact(id: string, knowledge: Knowledge, { masked }: Looking): Fixed<Ground>['facts'][number] {
  const { matter } = knowledge
  const declared = matter.facts.get(id)
  const fact = knowledge.findFact(id)
  const label = declared?.label ?? { zh: id, en: id }
  if (!declared || !fact) return { label }
  const { kind, name, asOf } = fact.source
  return {
    label,
    shown: masked && declared.sensitive ? showMasked(fact.value) : show(declared, fact.value),
    source: kind === 'register' || kind === 'licence' ? sourceLabel(matter, name) : sourceWords[kind],
    asOf,
  }
}

function showMasked(value: FactValue): Words | undefined {
  const shown = maskValue(value)
  return shown === null ? undefined : { zh: String(shown), en: String(shown) }
}

/** A table of few rows is told row by row. */
function show(declared: FactDeclaration, value: FactValue): Words | undefined {
  if (declared.columns.size > 0) {
    const { rows, total } = showTable(declared, value)
    if (total > 0 && total <= fewRows) {
      const tell = (language: 'zh' | 'en') =>
        rows.map((row) => row.map((cell) => cell[language]).join(' ')).join('；')
      return { zh: tell('zh'), en: tell('en') }
    }
  }
  const options = [...declared.options].map(([id, label]) => ({ id, label }))
  const shown = showValue({ kind: declared.kind.id, options, value })
  return shown?.zh === '' ? { zh: '没有', en: 'none' } : shown
}

const fewRows = 5

const sourceWords = {
  computed: { zh: '计算得出', en: 'computed' },
  profile: { zh: '登录信息', en: 'signing in' },
  verification: { zh: '部门核验', en: 'verified by an agency' },
  assistance: { zh: '部门协查', en: 'assistance of an agency' },
  document: { zh: '上传的材料', en: 'a paper handed in' },
  commitment: { zh: '告知承诺', en: 'a commitment' },
  applicant: { zh: '申请人填写', en: 'the applicant' },
  counter: { zh: '工作人员核实', en: 'an officer' },
} as const

/** The rule or point by its id. */
export function findCondition(
  { rules, points }: Matter,
  id: string,
): Pick<Rule, 'code' | 'given' | 'when'> | undefined {
  return rules.find((rule) => rule.id === id) ?? points.find((point) => point.id === id)
}

/** Everything a condition names. */
export function listNames({ given, when }: Pick<Rule, 'given' | 'when'>): readonly string[] {
  return [...(given?.variables ?? []), ...when.variables]
}
