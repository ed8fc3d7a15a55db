import type { Words } from '#matter'
import type { Transaction } from '../database.ts'
import type { Place } from '../dossiers/log.ts'

/** What somebody of the accountable office has to look at. */
export interface DecisionTask {
  readonly dossier: string
  readonly kind: 'review' | 'recheck' | 'objection' | 'promise'
  readonly matter: string
  readonly office: string
  readonly number: string
  readonly applicantName: string
  /** ISO instant. */
  readonly since: string
  /** Calendar date in Shanghai. */
  readonly due: string | undefined
  readonly because: Words
}

/** Writes what there is to do about a dossier, or that there is nothing. */
export async function writeTask(
  tx: Transaction,
  { district, dossier }: Place,
  task: Omit<DecisionTask, 'dossier'> | undefined,
): Promise<void> {
  if (!task) {
    await tx.query('delete from decision_task where district = $1 and dossier = $2', [district, dossier])
    return
  }
  const { kind, matter, office, number, applicantName, since, due, because } = task
  await tx.query(
    `insert into decision_task (district, dossier, kind, matter, office, number, applicant_name, since, due, because)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (district, dossier) do update set kind = excluded.kind, office = excluded.office,
       since = excluded.since, due = excluded.due, because = excluded.because`,
    [district, dossier, kind, matter, office, number, applicantName, since, due, JSON.stringify(because)],
  )
}

interface Row extends Omit<DecisionTask, 'since' | 'due'> {
  readonly since: Date
  readonly due: string | null
}

/** What an office has to look at, the longest waiting first. */
export async function listTasks(
  tx: Transaction,
  district: string,
  office: string,
): Promise<readonly DecisionTask[]> {
  const rows = await tx.query<Row>(
    `select dossier, kind, matter, office, number, applicant_name as "applicantName", since, due::text, because
     from decision_task where district = $1 and office = $2
     order by coalesce(due, 'infinity'), since limit 500`,
    [district, office],
  )
  return rows.map((row) => ({ ...row, since: row.since.toISOString(), due: row.due ?? undefined }))
}
