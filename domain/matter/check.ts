import type { FactId } from '#fact'
import { type Expression, type FeelValue, findNearest } from '#rule'
import { listStrayColumns } from './check-columns.ts'
import { checkNames } from './check-names.ts'
import type { FactDeclaration, Matter, Rule } from './matter.ts'
import type { MatterProblem, Places } from './problem.ts'

export interface Checked {
  /** The matter cannot be used. */
  readonly faults: readonly MatterProblem[]
  /** It can, but somebody should look. */
  readonly warnings: readonly MatterProblem[]
}

/** Checks what no single file can: that names exist, questions are reachable, rules can be met and can fail. */
export function checkMatter(matter: Matter, places: Places): Checked {
  return {
    faults: [...checkNames(matter, places), ...checkIds(matter, places), ...checkColumns(matter, places)],
    warnings: [
      ...checkQuestions(matter, places),
      ...checkRules(matter, places),
      ...checkMaterials(matter, places),
      ...checkRetention(matter, places),
      ...checkTables(matter, places),
    ],
  }
}

function checkIds(matter: Matter, places: Places): readonly MatterProblem[] {
  const lists = [
    ['rules.yaml', [...matter.rules, ...matter.reminders]],
    ['points.yaml', matter.points],
    ['materials.yaml', matter.materials],
    ['commitments.yaml', matter.commitments],
    ['tables/offices.csv', matter.offices],
  ] as const
  return lists.flatMap(([file, items]) => {
    const seen = new Set<string>()
    return items.flatMap(({ id }) => {
      if (!seen.has(id)) {
        seen.add(id)
        return []
      }
      return [{ ...places.place(file, id), message: `${id} 写了两次，请换一个名字 / ${id} appears twice` }]
    })
  })
}

function checkColumns(matter: Matter, places: Places): readonly MatterProblem[] {
  return listStrayColumns(matter).map(({ file, table, column, known }) => {
    const nearest = findNearest(column, known)
    const hint = nearest
      ? `，是不是 ${nearest}？ / did you mean ${nearest}?`
      : ` / it has ${known.join(', ')}`
    return { ...places.place(file, `.${column}`), message: `表格 ${table} 没有 ${column} 这一列${hint}` }
  })
}

/** A question that nothing waits for is never asked; usually a rule or `needed` was forgotten. */
function checkQuestions(matter: Matter, places: Places): readonly MatterProblem[] {
  const used = usedFacts(matter)
  return [...matter.facts.values()]
    .filter((fact) => fact.question && !fact.needed && !used.has(fact.id))
    .map(({ id }) => ({
      ...places.place('facts.yaml', `${id}:`),
      message: `${id} 永远不会被问到：没有条件、材料或表单用到它 / ${id} is never asked: nothing uses it`,
    }))
}

function usedFacts(matter: Matter): ReadonlySet<FactId> {
  const used = new Set<FactId>()
  const add = (expression: Expression | undefined) => {
    for (const name of expression?.variables ?? []) {
      if (used.has(name)) continue
      used.add(name)
      add(matter.facts.get(name)?.computed)
    }
  }
  for (const rule of [...matter.rules, ...matter.reminders, ...matter.points]) {
    add(rule.given)
    add(rule.when)
  }
  for (const material of matter.materials) add(material.required)
  for (const fact of matter.facts.values()) {
    add(fact.needed)
    if (fact.needed) add(fact.computed)
  }
  for (const use of matter.sources.values()) for (const need of use.needs.values()) used.add(need)
  return used
}

/** Tries every combination of choices where a rule depends on choices only; at most this many. */
const mostCases = 4096

function checkRules(matter: Matter, places: Places): readonly MatterProblem[] {
  return matter.rules.flatMap((rule) => {
    const outcomes = tryAll(rule, matter)
    if (!outcomes) return []
    const place = () => places.place('rules.yaml', rule.id)
    if (!outcomes.has('met'))
      return [{ ...place(), message: `${rule.id} 永远不会满足 / ${rule.id} can never be met` }]
    if (!outcomes.has('unmet'))
      return [{ ...place(), message: `${rule.id} 永远不会不满足 / ${rule.id} can never fail` }]
    return []
  })
}

function tryAll(rule: Rule, matter: Matter): ReadonlySet<'met' | 'unmet'> | undefined {
  const names = [...new Set([...(rule.given?.variables ?? []), ...rule.when.variables])]
  const domains = names.map((name) => listPossible(matter.facts.get(name)))
  if (domains.some((domain) => domain === undefined)) return undefined
  const count = domains.reduce((product, domain) => product * (domain?.length ?? 1), 1)
  if (count > mostCases) return undefined
  const outcomes = new Set<'met' | 'unmet'>()
  for (let index = 0; index < count; index++) outcomes.add(tryCase(rule, names, domains, index))
  return outcomes
}

function tryCase(
  rule: Rule,
  names: readonly string[],
  domains: readonly (readonly FeelValue[] | undefined)[],
  index: number,
): 'met' | 'unmet' {
  const values = new Map<string, FeelValue>()
  let rest = index
  names.forEach((name, place) => {
    const domain = domains[place] ?? [null]
    values.set(name, domain[rest % domain.length] ?? null)
    rest = Math.floor(rest / domain.length)
  })
  const lookup = (name: string) => ({ kind: 'known', value: values.get(name) ?? null }) as const
  const isTrue = (expression: Expression) => {
    const outcome = expression.evaluate(lookup)
    return outcome.kind === 'known' && outcome.value === true
  }
  return (rule.given && !isTrue(rule.given)) || isTrue(rule.when) ? 'met' : 'unmet'
}

function listPossible(fact: FactDeclaration | undefined): readonly FeelValue[] | undefined {
  if (!fact) return undefined
  if (fact.kind.type === 'boolean') return [true, false]
  return fact.options.size > 0 ? [...fact.options.keys()] : undefined
}

/** 智慧好办 4.0: a material that no review point looks at should not be asked for. */
function checkMaterials(matter: Matter, places: Places): readonly MatterProblem[] {
  const reviewed = new Set(matter.points.flatMap(({ about, when }) => [...about, ...when.variables]))
  return matter.materials
    .filter(
      ({ documents, proves }) =>
        documents.length > 0 && !readFrom(matter, proves).some((id) => reviewed.has(id)),
    )
    .map(({ id }) => ({
      ...places.place('materials.yaml', `id: ${id}`),
      message: `${id} 没有任何审查要点，应当取消 / no review point looks at ${id}; it should go`,
    }))
}

/** Evidence that no rule ever deletes stays for ever, which no purpose needs. */
function checkRetention(matter: Matter, places: Places): readonly MatterProblem[] {
  const takesPapers = matter.materials.some(({ documents }) => documents.length > 0)
  if (!takesPapers || matter.retention) return []
  const message =
    '没有写照片保存多久（retention），照片会一直留着 / retention is missing: papers would be kept for ever'
  return [{ ...places.place('matter.yaml', 'id:'), message }]
}

function readFrom(matter: Matter, proves: readonly FactId[]): readonly FactId[] {
  const used = [...matter.facts.values()].filter(({ origins }) =>
    origins.some(({ kind }) => kind === 'document'),
  )
  return [...proves, ...used.map(({ id }) => id)]
}

function checkTables(matter: Matter, places: Places): readonly MatterProblem[] {
  return [...matter.tables].flatMap(([name, table]) =>
    table.findings.map(({ lines, message, english }) => ({
      ...places.place(`tables/${name}.csv`, ''),
      line: lines[0] ?? 1,
      message: `${message} / ${english}`,
    })),
  )
}
