import type { Expression } from '#rule'
import type { Matter } from './matter.ts'

/** A column that a rule names and its table does not have; at run time it would be null and never said. */
export interface StrayColumn {
  readonly file: string
  readonly table: string
  readonly column: string
  readonly known: readonly string[]
}

/** Looks at `table.column` and at `row.column` where a loop goes through a table itself. */
export function listStrayColumns(matter: Matter): readonly StrayColumn[] {
  const tables = [...matter.facts.values()].filter(({ columns }) => columns.size > 0)
  return listExpressions(matter).flatMap(([file, { text }]) =>
    tables.flatMap(({ id, columns }) =>
      [...new Set(listNamed(text, id))]
        .filter((column) => !columns.has(column) && !matter.facts.has(`${id}.${column}`))
        .map((column) => ({ file, table: id, column, known: [...columns.keys()] })),
    ),
  )
}

/** The columns of one table that a text names. */
function listNamed(text: string, table: string): readonly string[] {
  const name = table.replaceAll('.', '\\.')
  const loops = text.matchAll(
    new RegExp(`(?:for|some|every|,)\\s+(\\w+)\\s+in\\s+${name}(?![\\w.\\[])`, 'gu'),
  )
  const rows = [...loops].map(([, row = '']) => row)
  return [name, ...rows].flatMap((start) =>
    [...text.matchAll(new RegExp(`(?<![\\w.])${start}\\.(\\w+)`, 'gu'))].map(([, column = '']) => column),
  )
}

function listExpressions(matter: Matter): readonly (readonly [file: string, expression: Expression])[] {
  const rules = [...matter.rules, ...matter.reminders]
  const written: readonly (readonly [string, Expression | undefined])[] = [
    ...rules.flatMap(({ given, when }) => [['rules.yaml', given] as const, ['rules.yaml', when] as const]),
    ...matter.points.flatMap(({ given, when }) => [
      ['points.yaml', given] as const,
      ['points.yaml', when] as const,
    ]),
    ...[...matter.facts.values()].flatMap(({ computed, needed }) => [
      ['facts.yaml', computed] as const,
      ['facts.yaml', needed] as const,
    ]),
    ...matter.materials.map(({ required }) => ['materials.yaml', required] as const),
  ]
  return written.flatMap(([file, expression]) => (expression ? [[file, expression] as const] : []))
}
