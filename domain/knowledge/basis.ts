import type { FactId } from '#fact'
import type { DatedValue, Matter } from '#matter'

/** What a condition rests on in the end, behind every value that is only computed. */
export interface Basis {
  readonly facts: readonly FactId[]
  readonly parameters: readonly string[]
  readonly usesToday: boolean
}

/** Follows names through computed facts and decision tables down to what somebody says and what the law sets. */
export function findBasis(matter: Matter, names: readonly string[]): Basis {
  const seen = new Set<string>()
  const visit = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    const declared = matter.facts.get(name)
    const table = declared?.table && matter.tables.get(declared.table.name)
    for (const behind of [...(declared?.computed?.variables ?? []), ...(table?.variables ?? [])])
      visit(behind)
  }
  for (const name of names) visit(name)
  const parameters = [...seen].filter((name) => name.startsWith(prefix)).map(toParameter)
  return {
    facts: [...seen].filter((name) => isSaid(matter, name)),
    parameters: [...new Set(parameters)],
    usesToday: seen.has('today'),
  }
}

/** The value of a parameter in force on a day, with its source; undefined when there is none. */
export function findDatedValue(matter: Matter, name: string, day: string): DatedValue | undefined {
  const value = matter.parameters.get(name)?.findLast(({ from }) => from <= day)
  return value?.value === '' ? undefined : value
}

const prefix = 'parameter.'

function toParameter(name: string): string {
  return name.slice(prefix.length).replace(/\.on$/u, '')
}

function isSaid({ facts }: Matter, name: string): boolean {
  const declared = facts.get(name)
  return declared !== undefined && !declared.computed && !declared.table
}
