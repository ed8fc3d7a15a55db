import type { Transaction } from './database.ts'

/** Takes the daily work of a day on; false when it was taken on before, by whatever process. */
export async function beginDay(
  tx: Transaction,
  run: { readonly district: string; readonly day: string; readonly work: string; readonly at: Date },
): Promise<boolean> {
  const begun = await tx.query(
    `insert into daily_run (district, day, work, begun_at) values ($1, $2, $3, $4)
     on conflict do nothing returning day`,
    [run.district, run.day, run.work, run.at],
  )
  return begun.length > 0
}
