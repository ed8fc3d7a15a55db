import { addDays } from '#calendar'
import type { Job } from '#job'
import { beginDay, listDueDossiers } from '#store'
import { today } from '../filed.ts'
import { enqueue } from '../follow-up.ts'
import type { FilingParts } from '../parts.ts'
import { type Erased, eraseDue, type RetentionParts } from './erase-due.ts'
import { failureOf } from './failure.ts'
import { forgetLooks } from './looks.ts'
import { sweepArrivals } from './sweep.ts'

/** Dossiers looked at in one job; the next job goes on where it ended. */
export const batch = 200

/** Enqueues the deletions of a day, at night, unless some process has done so. */
export async function scheduleRetention(parts: FilingParts, day = today(parts)): Promise<void> {
  const { database, district, now } = parts
  await database.transaction(async (tx) => {
    if (!(await beginDay(tx, { district, day, work: 'retention', at: now() }))) return
    const at = new Date(`${day}T02:30:00+08:00`).toISOString()
    await enqueue(parts, tx, { name: 'apply-retention', data: { day }, at })
  })
}

/**
 * One batch of the deletions of a day. The first also sees to the next day, to what failed acts left behind, and to old looks; each
 * enqueues the one after it. What fails is tried again with its batch, and does not hold up the others for good.
 */
export async function applyRetention(
  parts: FilingParts,
  { data, isLast }: Pick<Job<'apply-retention'>, 'data' | 'isLast'>,
): Promise<void> {
  const { day, after } = data
  const failures: Error[] = []
  if (after === undefined) {
    await scheduleRetention(parts, addDays(day, 1))
    const sweep = await sweepArrivals(parts)
    failures.push(...sweep.failures)
    await forgetLooks(parts).catch((error) => failures.push(failureOf('looks', error)))
  }
  const { last, ...erasing } = await eraseBatch(parts, after)
  failures.push(...erasing.failures)
  if (last !== undefined && (failures.length === 0 || isLast)) {
    const next = { name: 'apply-retention', data: { day, after: last } } as const
    await parts.database.transaction((tx) => enqueue(parts, tx, next))
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} not deleted: ${failures[0]}`)
}

/** What came of one batch; `last` is the dossier to go on after, undefined when nothing is left. */
export interface Batch {
  readonly last: string | undefined
  readonly erased: readonly (Erased & { readonly dossier: string })[]
  readonly failures: readonly Error[]
}

/** Deletes what is due in the next dossiers; one that fails is told and passed over. */
export async function eraseBatch(parts: RetentionParts, after: string | undefined): Promise<Batch> {
  const { database, district } = parts
  const dossiers = await listDueDossiers(database, { district, today: today(parts), after, most: batch })
  const erased: (Erased & { readonly dossier: string })[] = []
  const failures: Error[] = []
  for (const dossier of dossiers) {
    try {
      for (const event of await eraseDue(parts, dossier)) erased.push({ ...event, dossier })
    } catch (error) {
      failures.push(failureOf(dossier, error))
    }
  }
  return { last: dossiers.length < batch ? undefined : dossiers.at(-1), erased, failures }
}
