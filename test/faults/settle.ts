import { setTimeout as pause } from 'node:timers/promises'
import { sweepDossiers } from '#filing'
import { agreeAll } from './move.ts'
import type { Mover } from './people.ts'
import type { Stage } from './stage.ts'

/** Waits until no job could begin or runs now. */
export async function untilIdle({ database }: Stage, patienceMs: number): Promise<void> {
  const started = Date.now()
  for (let idle = 0; idle < 3; ) {
    const [jobs] = await database.query<{ count: number }>(
      `select count(*) as count from haoban_job.job
       where name <> 'given-up' and (state = 'active' or state < 'active' and start_after <= now())`,
    )
    idle = jobs?.count === 0 ? idle + 1 : 0
    if (Date.now() - started > patienceMs) throw new Error(`${jobs?.count} jobs are still under way`)
    await pause(100)
  }
}

/**
 * Lets everything come to its end once the agencies are well: time passes, people agree, lost work is set going again
 * and what was given up is tried once more, as an operator would.
 */
export async function settle(stage: Stage, movers: readonly Mover[], patienceMs: number): Promise<number> {
  let found = 0
  let left = movers
  for (let round = 0; round < 12 && (round < 2 || (await isUnderWay(stage))); round += 1) {
    await stage.jump(25)
    await untilIdle(stage, patienceMs)
    found += (await sweepDossiers(stage.parts)).length
    await retryGivenUp(stage)
    left = await agreeAll(stage, left, { atOnce: 8, rounds: 1 })
  }
  await untilIdle(stage, patienceMs)
  return found
}

/** Whether some dossier still waits for an agency, for a person or for the rules. */
async function isUnderWay({ database }: Stage): Promise<boolean> {
  const rows = await database.query(
    `select 1 from dossier_card where state in ('submitted', 'confirming', 'paying') limit 1`,
  )
  const open = await database.query(`select 1 from batch_line where state in ('waiting', 'checking') limit 1`)
  return rows.length + open.length > 0
}

async function retryGivenUp({ database, parts }: Stage): Promise<void> {
  const rows = await database.query<{ id: string }>(`select id from haoban_job.job where name = 'given-up'`)
  if (rows.length > 0) await parts.jobs.retryGivenUp({ ids: rows.map(({ id }) => id) })
}
