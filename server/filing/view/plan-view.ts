import type { Plan as PlanView } from '#api'
import { describePeriod } from '#calendar'
import { subjectOf } from '#dossier'
import type { Matter } from '#matter'
import type { Blocker, MaterialPlan, Plan, Row, ShownTable } from '#plan'
import type { Fixed } from '../call.ts'
import { maskValue, showValue } from './value.ts'

/** The plan as pages show it; `masked` hides what is sensitive from those who need not see it. */
export function viewPlan(plan: Plan, masked: boolean): Fixed<PlanView> {
  const { offices: _, obtainable, rows, materials, blockers, ...same } = plan
  return {
    ...same,
    obtainable: obtainable.map(({ needs: _, ...rest }) => rest),
    rows: rows.map((row) => viewRow(row, masked)),
    materials: materials.map(viewMaterial),
    blockers: blockers.map(viewBlocker),
  }
}

/** What registers say about another person is for the rules to judge, and for that person; the applicant sees verdicts. */
export function hideOthers(plan: Plan, { confirmation, sources }: Matter): Plan {
  if (!confirmation) return plan
  const { idNumber } = confirmation.party
  const isTheirs = (name: string) => [...(sources.get(name)?.needs.values() ?? [])].includes(idNumber)
  return { ...plan, rows: plan.rows.filter(({ source }) => source === undefined || !isTheirs(source.name)) }
}

function viewRow(row: Row, masked: boolean): Fixed<PlanView['rows'][number]> {
  if (row.table) return viewTable(row, row.table, masked && row.sensitive)
  if (!masked || !row.sensitive || row.value === undefined) {
    return { ...row, table: undefined, shown: showValue(row) }
  }
  const value = maskValue(row.value)
  const shown = { zh: String(value ?? ''), en: String(value ?? '') }
  return { ...row, value, shown, table: undefined, evidence: undefined }
}

/** A table of hundreds of thousands of cells stays here; the page gets its beginning in words. */
function viewTable(
  row: Row,
  { columns, rows, more, total }: ShownTable,
  masked: boolean,
): Fixed<PlanView['rows'][number]> {
  const shown = showValue(row)
  return { ...row, value: String(total), shown, table: masked ? undefined : { columns, rows, more } }
}

function viewMaterial({ commitment, ...material }: MaterialPlan): Fixed<PlanView['materials'][number]> {
  if (!commitment) return material
  const { id, version, title, text, law, checkWithin, otherwise } = commitment
  return {
    ...material,
    commitment: { id, version, title, text, law, checkWithin: describePeriod(checkWithin), otherwise },
  }
}

function viewBlocker(blocker: Blocker): Fixed<PlanView['blockers'][number]> {
  const { kind, message } = blocker
  return { kind, about: subjectOf(blocker), message }
}
