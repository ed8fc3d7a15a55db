import { localDay } from '#calendar'
import type { Dossier } from '#dossier'
import type { Transaction } from '../database.ts'
import type { Place } from './log.ts'

/** One step of one visit; times are ISO instants. */
export interface StepTime {
  readonly dossier: string
  readonly visit: number
  readonly matter: string
  readonly step: string
  readonly startedAt: string
  readonly endedAt: string | undefined
}

/** Writes the step clocks of a dossier, for the statistics of the day. */
export async function writeSteps(tx: Transaction, place: Place, dossier: Dossier): Promise<void> {
  if (dossier.clocks.length === 0) return
  const rows = dossier.clocks.map(({ visit, step, startedAt, endedAt }) => ({
    visit,
    step,
    office: dossier.visits[visit - 1]?.office ?? '',
    day: localDay(startedAt),
    started_at: startedAt,
    ended_at: endedAt ?? null,
  }))
  await tx.query(
    `insert into dossier_step (district, dossier, visit, step, matter, office, day, started_at, ended_at)
     select $1, $2, visit, step, $3, office, day, started_at, ended_at
     from json_to_recordset($4::json)
       as clock (visit integer, step text, office text, day date, started_at timestamptz, ended_at timestamptz)
     on conflict (district, dossier, visit, step) do update set ended_at = excluded.ended_at`,
    [place.district, place.dossier, dossier.matter, JSON.stringify(rows)],
  )
}

interface Row extends Omit<StepTime, 'startedAt' | 'endedAt'> {
  readonly startedAt: Date
  readonly endedAt: Date | null
}

/** All steps of a day at an office, in the order they began. */
export async function listStepsOfDay(
  tx: Transaction,
  district: string,
  at: { readonly office: string; readonly day: string },
): Promise<readonly StepTime[]> {
  const rows = await tx.query<Row>(
    `select dossier, visit, matter, step, started_at as "startedAt", ended_at as "endedAt" from dossier_step
     where district = $1 and office = $2 and day = $3 order by started_at`,
    [district, at.office, at.day],
  )
  return rows.map((row) => ({
    ...row,
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString(),
  }))
}
