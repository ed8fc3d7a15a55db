import type { DossierView, Row } from '#api'
import { certainEnough } from '#fact'

type Evidence = NonNullable<Row['evidence']>

/** A value with the place on the picture it was read from. */
export interface ReadRow {
  readonly row: Row
  readonly evidence: Evidence
}

// Where each value was read, kept when the person corrects it: the corrected value comes from the person, but the
// place on the picture is still the one to compare it with.
const seen = new Map<string, Map<string, Evidence>>()

/** What was read from one upload, in the order of the form. */
export function listReadRows(view: DossierView, upload: string): readonly ReadRow[] {
  const known = seen.get(upload) ?? new Map<string, Evidence>()
  seen.set(upload, known)
  for (const row of view.plan.rows) {
    if (row.evidence?.uploadId === upload) known.set(row.fact, row.evidence)
  }
  return view.plan.rows.flatMap((row) => {
    const evidence = known.get(row.fact)
    return evidence && row.value !== undefined ? [{ row, evidence }] : []
  })
}

/** Whether a person should look at it before it is filed. */
export function needsLook({ row }: { readonly row: Row }): boolean {
  return row.mode === 'confirm' || ((row.certainty ?? 1) < certainEnough && !row.confirmed)
}
