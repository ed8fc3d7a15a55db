import { findNearest } from '#rule'
import type { FactDeclaration, Matter } from './matter.ts'
import type { MatterProblem, Places } from './problem.ts'

type Named = readonly [file: string, name: string, known: Iterable<string>, what: string]

/** Every name that one file uses and another has to declare. */
export function checkNames(matter: Matter, places: Places): readonly MatterProblem[] {
  const facts = [...matter.facts.keys()]
  const named: readonly Named[] = [
    ...[...matter.sources.values()].flatMap((use) =>
      wanted('matter.yaml', [...use.needs.values()], facts, '要素 fact'),
    ),
    ...matter.steps.flatMap((step) =>
      wanted(
        'matter.yaml',
        [
          step.series,
          step.gives,
          step.seal,
          ...step.checks.map(({ against }) => against),
          ...(step.paper?.facts ?? []),
          ...step.tells.flatMap(({ values }) => [...values.values()]),
        ],
        facts,
        '要素 fact',
      ),
    ),
    ...wanted('matter.yaml', [matter.booking?.onePer, matter.booking?.situation], facts, '要素 fact'),
    ...confirmationNames(matter, facts),
    ...paymentNames(matter, facts),
    ...matter.materials.flatMap(({ proves }) => wanted('materials.yaml', proves, facts, '要素 fact')),
    ...commitmentNames(matter),
    ...assistanceNames(matter),
    ...matter.points.flatMap(({ about }) => wanted('points.yaml', about, facts, '要素 fact')),
    ...[...matter.facts.values()].flatMap((fact) => originNames(fact, matter)),
  ]
  return named.flatMap(([file, name, known, what]) => {
    const names = [...known]
    if (names.includes(name)) return []
    const nearest = findNearest(name, names)
    const hint = nearest ? `，是不是 ${nearest}？ / did you mean ${nearest}?` : ' / it is not declared'
    return [{ ...places.place(file, name), message: `没有叫 ${name} 的${what}${hint}` }]
  })
}

function confirmationNames({ confirmation, parameters }: Matter, facts: readonly string[]): readonly Named[] {
  if (!confirmation) return []
  const { party, hours } = confirmation
  return [
    ...wanted('matter.yaml', [party.name, party.idNumber, ...confirmation.facts], facts, '要素 fact'),
    ...wanted('matter.yaml', [hours], [...parameters.keys()], '参数 parameter'),
  ]
}

function paymentNames({ payment, disputes, parameters }: Matter, facts: readonly string[]): readonly Named[] {
  const told = [payment?.tells.paid, payment?.tells.refunded].flatMap((telling) => [
    ...(telling?.values.values() ?? []),
  ])
  return [
    ...wanted('matter.yaml', [payment?.amount, payment?.paidBy, disputes?.open, ...told], facts, '要素 fact'),
    ...wanted('matter.yaml', [payment?.days, disputes?.days], [...parameters.keys()], '参数 parameter'),
  ]
}

/** A route by promise names one that can be made. */
function commitmentNames({ materials, commitments }: Matter): readonly Named[] {
  const known = commitments.map(({ id }) => id)
  return materials.flatMap(({ routes }) =>
    routes
      .filter(({ kind }) => kind === 'commitment')
      .map(({ source }): Named => ['materials.yaml', source, known, '承诺 commitment']),
  )
}

/** A route by assistance names a question that is declared, and the question whom it is about and how long it may take. */
function assistanceNames({ materials, assistance, facts, parameters }: Matter): readonly Named[] {
  const known = assistance.map(({ id }) => id)
  return [
    ...materials.flatMap(({ routes }) =>
      routes
        .filter(({ kind }) => kind === 'assistance')
        .map(({ source }): Named => ['materials.yaml', source, known, '行政协助 assistance']),
    ),
    ...assistance.map(({ subject }): Named => ['matter.yaml', subject, facts.keys(), '要素 fact']),
    ...assistance.map(({ days }): Named => ['matter.yaml', days, parameters.keys(), '参数 parameter']),
  ]
}

function originNames(fact: FactDeclaration, matter: Matter): readonly Named[] {
  const table: readonly Named[] = fact.table
    ? [['facts.yaml', fact.table.name, matter.tables.keys(), '表 table']]
    : []
  const origins = fact.origins.flatMap(({ kind, name }): readonly Named[] => {
    if (kind === 'document')
      return [['facts.yaml', name, matter.materials.map(({ id }) => id), '材料 material']]
    if (kind === 'commitment')
      return [['facts.yaml', name, matter.commitments.map(({ id }) => id), '承诺 commitment']]
    if (kind === 'assistance')
      return [['facts.yaml', name, matter.assistance.map(({ id }) => id), '行政协助 assistance']]
    if (kind !== 'register' && kind !== 'licence') return []
    return [['facts.yaml', name, matter.sources.keys(), '数源 source']]
  })
  return [...table, ...origins]
}

function wanted(
  file: string,
  names: readonly (string | undefined)[],
  known: readonly string[],
  what: string,
): readonly Named[] {
  return names.flatMap((name) => (name === undefined ? [] : [[file, name, known, what] as const]))
}
