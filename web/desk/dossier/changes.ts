import type { DeskDossier, Moment, Row, Words } from '#api'

/** What became different between two looks at a dossier. */
export interface Changes {
  readonly moments: readonly Moment[]
  readonly rows: readonly {
    readonly fact: string
    readonly label: Words
    readonly before: Words | undefined
    readonly after: Words | undefined
  }[]
}

export function findChanges(before: DeskDossier, after: DeskDossier): Changes {
  const known = new Map(before.dossier.plan.rows.map((row) => [row.fact, row]))
  return {
    moments: after.dossier.moments.slice(before.dossier.moments.length),
    rows: after.dossier.plan.rows.flatMap((row) => {
      const former = known.get(row.fact)
      return isSame(former, row) ? [] : [{ ...pickLabel(row), before: former?.shown, after: row.shown }]
    }),
  }
}

function pickLabel({ fact, label }: Row) {
  return { fact, label }
}

function isSame(a: Row | undefined, b: Row): boolean {
  return JSON.stringify(a?.value) === JSON.stringify(b.value)
}
