import { type Fact, type FactId, type FactValue, needsConfirmation, type SourceKind } from '#fact'
import type { Knowledge } from '#knowledge'
import type { FactDeclaration, Matter, Words } from '#matter'
import { type FeelValue, formatValue } from '#rule'
import { tellAccount } from './account.ts'
import type { Row } from './plan.ts'
import { listOptions } from './question.ts'
import type { Routed } from './route-map.ts'
import { showTable } from './table.ts'

/** Facts of this group serve rules only; people never see them as rows. */
const hidden = 'hidden'

const sourceLabels: Readonly<Partial<Record<SourceKind, Words>>> = {
  profile: { zh: '您的实名登录信息', en: 'Your verified sign-in' },
  applicant: { zh: '您填写的', en: 'Entered by you' },
  counter: { zh: '窗口核对', en: 'Checked at the counter' },
  computed: { zh: '根据以上信息得出', en: 'Worked out from the above' },
}

/** The form as a view of the facts: what is known with its source, what is still to come, and how. */
export function listRows(knowledge: Knowledge, routed: ReadonlyMap<FactId, Routed>): readonly Row[] {
  return [...knowledge.matter.facts.values()]
    .filter((fact) => fact.group !== hidden)
    .flatMap((fact) => {
      const row = makeRow(fact, knowledge, routed.get(fact.id))
      return row ? [row] : []
    })
}

function makeRow(
  declaration: FactDeclaration,
  knowledge: Knowledge,
  route: Routed | undefined,
): Row | undefined {
  const fact = knowledge.findFact(declaration.id)
  if (fact) {
    const table = declaration.columns.size > 0 ? showTable(declaration, fact.value) : undefined
    return { ...describe(declaration), ...showFact(fact, knowledge.matter), table, mode: modeOf(fact) }
  }
  if (declaration.computed || declaration.table) return makeComputedRow(declaration, knowledge)
  return route ? { ...describe(declaration), ...unsaid, mode: routeMode(route) } : undefined
}

function makeComputedRow(declaration: FactDeclaration, knowledge: Knowledge): Row | undefined {
  const outcome = knowledge.lookup(declaration.id)
  if (outcome.kind === 'unknown' || outcome.value === null) return undefined
  return {
    ...describe(declaration),
    ...unsaid,
    editable: false,
    mode: 'known',
    value: toFactValue(outcome.value),
    how: declaration.how && tellAccount(declaration.how, knowledge),
    source: {
      kind: 'computed',
      name: '',
      label: labelOf('computed', '', knowledge.matter),
      asOf: knowledge.today,
    },
    certainty: 1,
  }
}

const unsaid = {
  value: undefined,
  table: undefined,
  how: undefined,
  source: undefined,
  evidence: undefined,
  certainty: undefined,
  confirmed: false,
} as const

function describe(declaration: FactDeclaration) {
  const { id, label, group, kind, sensitive, origins } = declaration
  const editable = origins.some((origin) => origin.kind === 'applicant')
  return { fact: id, label, group, kind: kind.id, options: listOptions(declaration), sensitive, editable }
}

function showFact(fact: Fact, matter: Matter) {
  const { kind, name, asOf } = fact.source
  return {
    value: fact.value,
    how: undefined,
    source: { kind, name, label: labelOf(kind, name, matter), asOf },
    evidence: fact.source.evidence,
    certainty: fact.certainty,
    confirmed: fact.confirmed === true,
  }
}

function modeOf(fact: Fact): Row['mode'] {
  return needsConfirmation(fact) ? 'confirm' : 'known'
}

function routeMode({ way }: Routed): Row['mode'] {
  switch (way.kind) {
    case 'ask':
      return 'ask'
    case 'upload':
      return 'upload'
    case 'later':
      return 'later'
    case 'obtain':
    case 'first':
    case 'waiting':
      return 'waiting'
  }
}

function labelOf(kind: SourceKind, name: string, matter: Matter): Words {
  const fixed = sourceLabels[kind]
  if (fixed) return fixed
  const material = matter.materials.find(({ id }) => id === name)
  return matter.sources.get(name)?.label ?? material?.label ?? { zh: name, en: name }
}

function toFactValue(value: FeelValue): FactValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  return formatValue(value)
}
