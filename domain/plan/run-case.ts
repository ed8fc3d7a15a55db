import { addStatements, type Fact, type FactId, type Provenance, type Statements } from '#fact'
import { Knowledge } from '#knowledge'
import type { FactDeclaration, Matter, MatterCase } from '#matter'
import { formatValue } from '#rule'
import { decideOutcome } from './decide-outcome.ts'
import { makePlan } from './make-plan.ts'
import type { Plan, Situation } from './plan.ts'

/** What one of the matter's own tests came to; no differences means that it holds. */
export interface CaseOutcome {
  readonly name: string
  readonly differences: readonly string[]
}

/** Plans the situation of a case and holds it against what its author expects. */
export function runCase(matter: Matter, test: MatterCase): CaseOutcome {
  const stated = stateFacts(matter, test.facts)
  if (stated.problems.length > 0) return { name: test.name, differences: stated.problems }
  const situation = makeSituation(matter, stated.statements, test.today, test.sourcesDown)
  return { name: test.name, differences: compare(test, makePlan(situation), situation) }
}

/** A situation in which each fact came from the best source its matter lists, and its papers were handed in. */
export function makeSituation(
  matter: Matter,
  statements: Statements,
  today: string,
  down: readonly string[] = [],
): Situation {
  const asked = [...statements.values()].flat().filter(({ source }) => source.kind === 'register')
  const papers = [...statements.values()].flat().filter(({ source }) => source.kind === 'document')
  return {
    matter,
    statements,
    today,
    sources: new Map(down.map((name) => [name, 'down'])),
    asked: new Map(asked.map(({ source }) => [source.name, 'answered'])),
    consents: new Set(),
    assistance: new Map(),
    uploads: [...new Set(papers.map(({ source }) => source.name))].map((material) => ({
      id: material,
      material,
      documentKind: matter.materials.find(({ id }) => id === material)?.documents[0],
      read: true,
      problems: [],
    })),
  }
}

/** Reads written values as facts of the matter. */
export function stateFacts(
  matter: Matter,
  written: ReadonlyMap<FactId, string>,
): { readonly statements: Statements; readonly problems: readonly string[] } {
  const problems: string[] = []
  const facts: Fact[] = []
  for (const [id, text] of written) {
    const declaration = matter.facts.get(id)
    if (!declaration) {
      problems.push(`没有叫 ${id} 的要素 / there is no fact ${id}`)
      continue
    }
    const parsed = text === 'null' ? { ok: true as const, value: null } : declaration.kind.parse(text)
    if (parsed.ok) facts.push({ id, value: parsed.value, source: bestSource(declaration), certainty: 1 })
    else problems.push(`${id}: ${parsed.problem.zh} / ${parsed.problem.en}`)
  }
  return { statements: addStatements(new Map(), facts), problems }
}

function bestSource({ origins }: FactDeclaration): Provenance {
  const origin = origins[0]
  return { kind: origin?.kind ?? 'applicant', name: origin?.name ?? '', asOf: '2000-01-01T00:00:00Z' }
}

function compare({ expect }: MatterCase, plan: Plan, situation: Situation): readonly string[] {
  const knowledge = new Knowledge(situation.matter, situation.statements, situation.today)
  const rules = new Map([...plan.rules, ...plan.reminders].map(({ id, verdict }) => [id, verdict as string]))
  const materials = new Map(plan.materials.map(({ id, status }) => [id, status as string]))
  const value = (id: FactId) => {
    const outcome = knowledge.lookup(id)
    return outcome.kind === 'known' ? formatValue(outcome.value).replace(/^"|"$/gu, '') : 'unknown'
  }
  return [
    ...differ('verdict', expect.verdict, plan.verdict),
    ...differ('outcome', expect.outcome, decideOutcome(knowledge).outcome),
    ...differ('unmet', list(expect.unmet), list(listUnmet(situation.matter, plan))),
    ...[...expect.rules].flatMap(([id, wanted]) =>
      differ(`rules.${id}`, wanted, rules.get(id) ?? '(没有 none)'),
    ),
    ...[...expect.materials].flatMap(([id, wanted]) =>
      differ(`materials.${id}`, wanted, materials.get(id) ?? '(没有 none)'),
    ),
    ...[...expect.values].flatMap(([id, wanted]) => differ(`values.${id}`, wanted, value(id))),
    ...differ('findings', list(expect.findings), list(plan.findings.map(({ point }) => point))),
    ...differ('questions', expect.questions?.join(', '), plan.questions.map(({ fact }) => fact).join(', ')),
  ]
}

/** The conditions and reminders that are certainly not met, by their number or else their id. */
export function listUnmet({ rules, reminders }: Matter, plan: Plan): readonly string[] {
  const unmet = new Set(
    [...plan.rules, ...plan.reminders].flatMap(({ id, verdict }) => (verdict === 'unmet' ? [id] : [])),
  )
  const named = [...rules, ...reminders].filter(({ id }) => unmet.has(id))
  return [...new Set(named.map(({ id, code }) => code ?? id))]
}

function list(ids: readonly string[] | undefined): string | undefined {
  return ids?.toSorted().join(', ')
}

function differ(what: string, expected: string | undefined, found: string | undefined): readonly string[] {
  if (expected === undefined || expected === found) return []
  return [
    `${what}: 应为 ${expected || '(空)'}，实为 ${found || '(空)'} / expected ${expected}, found ${found}`,
  ]
}
