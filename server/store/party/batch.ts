import type { Actor, Profile } from '#dossier'
import type { Transaction } from '../database.ts'
import type { Place } from '../dossiers/log.ts'

/** A list of persons handed in at once (批量). */
export interface Batch {
  readonly district: string
  readonly id: string
  readonly matter: string
  readonly applicant: { readonly id: string; readonly name: string }
  readonly actor: Actor
  readonly profile: Profile
  readonly fileName: string
  /** ISO instant. */
  readonly at: string
}

/**
 * How far a line is. `waiting`: nothing done yet; `checking`: the registers are being asked; `sent`: the person was
 * asked to agree; `stopped`: something stands against it.
 */
export type LineState = 'waiting' | 'checking' | 'sent' | 'stopped'

/** One line of a list; `row` as in the sheet, where the heading is row 1. */
export interface BatchLine {
  readonly row: number
  readonly name: string
  readonly idNumber: string
  readonly dossier: string | undefined
  readonly state: LineState
  readonly problem: { readonly zh: string; readonly en: string } | undefined
}

type Key = Pick<Batch, 'district' | 'id'>

/** Keeps a list; false when it is kept already, so that handing it in twice is handing it in once. */
export async function writeBatch(
  tx: Transaction,
  batch: Batch,
  people: readonly Pick<BatchLine, 'row' | 'name' | 'idNumber'>[],
): Promise<boolean> {
  const { district, id, matter, applicant, actor, profile, fileName, at } = batch
  const written = await tx.query(
    `insert into batch (district, id, matter, applicant, applicant_name, actor, profile, file_name, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
    [district, id, matter, applicant.id, applicant.name, actor, profile, fileName, at],
  )
  if (written.length === 0) return false
  await tx.query(
    `insert into batch_line (district, batch, row, name, id_number, state)
     select $1, $2, row, name, "idNumber", 'waiting'
     from json_to_recordset($3::json) as line (row integer, name text, "idNumber" text)`,
    [district, id, JSON.stringify(people)],
  )
  return true
}

interface BatchRow extends Omit<Batch, 'district' | 'applicant' | 'at'> {
  readonly applicant: string
  readonly applicantName: string
  readonly at: Date
}

const batchColumns =
  'id, matter, applicant, applicant_name as "applicantName", actor, profile, file_name as "fileName", at'

export async function findBatch(tx: Transaction, { district, id }: Key): Promise<Batch | undefined> {
  const [row] = await tx.query<BatchRow>(
    `select ${batchColumns} from batch where district = $1 and id = $2`,
    [district, id],
  )
  return row && toBatch(district, row)
}

/** The lists of an applicant in a matter, the latest first. */
export async function listBatches(
  tx: Transaction,
  of: { readonly district: string; readonly applicant: string; readonly matter: string },
): Promise<readonly Batch[]> {
  const rows = await tx.query<BatchRow>(
    `select ${batchColumns} from batch where district = $1 and applicant = $2 and matter = $3
     order by at desc limit 50`,
    [of.district, of.applicant, of.matter],
  )
  return rows.map((row) => toBatch(of.district, row))
}

function toBatch(district: string, { applicant, applicantName, at, ...row }: BatchRow): Batch {
  return { ...row, district, applicant: { id: applicant, name: applicantName }, at: at.toISOString() }
}

/** A line with the state its dossier has now. */
export interface ListedLine extends BatchLine {
  readonly dossierState: string | undefined
  readonly changedAt: string | undefined
}

/** Every line of a list in the order of the sheet. */
export async function listBatchLines(tx: Transaction, { district, id }: Key): Promise<readonly ListedLine[]> {
  return toLines(await tx.query<LineRow>(`${selectLines} order by row`, [district, id]))
}

const selectLines = `
  select line.row, line.name, id_number as "idNumber", line.dossier, line.state, problem,
    card.state as "dossierState", card.changed_at as "changedAt"
  from batch_line line left join dossier_card card
    on card.district = line.district and card.dossier = line.dossier
  where line.district = $1 and batch = $2`

function toLines(rows: readonly LineRow[]): readonly ListedLine[] {
  return rows.map(({ dossier, problem, dossierState, changedAt, ...row }) => ({
    ...row,
    dossier: dossier ?? undefined,
    problem: problem ?? undefined,
    dossierState: dossierState ?? undefined,
    changedAt: changedAt?.toISOString(),
  }))
}

interface LineRow extends Pick<BatchLine, 'row' | 'name' | 'idNumber' | 'state'> {
  readonly dossier: string | null
  readonly problem: BatchLine['problem'] | null
  readonly dossierState: string | null
  readonly changedAt: Date | null
}

/** One line, for the job that works on it. */
export async function findBatchLine(tx: Transaction, key: Key, row: number): Promise<BatchLine | undefined> {
  const found = await tx.query<LineRow>(`${selectLines} and row = $3`, [key.district, key.id, row])
  return toLines(found)[0]
}

/** Lines that are not done yet, of every list. */
export function listOpenLines(
  tx: Transaction,
  district: string,
  most: number,
): Promise<readonly { readonly batch: string; readonly row: number }[]> {
  return tx.query(
    `select batch, row from batch_line where district = $1 and state in ('waiting', 'checking')
     order by batch, row limit $2`,
    [district, most],
  )
}

/** Writes how far a line is. */
export async function writeBatchLine(
  tx: Transaction,
  { district, id }: Key,
  line: Omit<BatchLine, 'name'>,
): Promise<void> {
  await tx.query(
    `update batch_line set id_number = $4, dossier = $5, state = $6, problem = $7
     where district = $1 and batch = $2 and row = $3`,
    [district, id, line.row, line.idNumber, line.dossier, line.state, line.problem],
  )
}

/** The lines that wait for what the registers say about a dossier. */
export async function findLinesOf(
  tx: Transaction,
  { district, dossier }: Place,
): Promise<readonly { readonly batch: string; readonly row: number }[]> {
  return tx.query(
    `select batch, row from batch_line where district = $1 and dossier = $2 and state = 'checking'`,
    [district, dossier],
  )
}
