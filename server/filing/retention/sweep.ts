import { createHash } from 'node:crypto'
import { type Arrival, listArrivals, noteArrival, settleArrival } from '#store'
import type { FilingParts } from '../parts.ts'
import type { RetentionParts } from './erase-due.ts'
import { failureOf } from './failure.ts'

const day = 24 * 60 * 60 * 1000
const batch = 500

/**
 * Keeps bytes, noted before they are written: when the act they belong to fails, or the process dies, the daily sweep
 * finds and deletes them.
 */
export async function keepEvidence(
  { database, district, evidence, now }: Pick<FilingParts, 'database' | 'district' | 'evidence' | 'now'>,
  bytes: Uint8Array,
): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await noteArrival(database, { district, sha256, at: now() })
  return evidence.put(bytes)
}

/** What came of a sweep. */
export interface Sweep {
  readonly deleted: number
  readonly failures: readonly Error[]
}

/**
 * Deletes bytes that came more than a day ago and are used by nothing, and what writers left half done. What fails is
 * told, passed over and tried again the next day.
 */
export async function sweepArrivals(parts: RetentionParts): Promise<Sweep> {
  const { database, district, evidence, now } = parts
  const before = new Date(now().getTime() - day)
  let deleted = 0
  const failures: Error[] = []
  for (let after: Arrival | undefined; ; ) {
    const arrivals = await listArrivals(database, { district, before, after, most: batch })
    for (const arrival of arrivals) {
      try {
        if (await settle(parts, arrival)) deleted += 1
      } catch (error) {
        failures.push(failureOf(`sweep ${arrival.sha256}`, error))
      }
    }
    if (arrivals.length < batch) break
    after = arrivals.at(-1)
  }
  // Files carry the time of the machine, not of the platform's clock.
  await evidence.tidy(new Date(Date.now() - day)).catch((error) => failures.push(failureOf('sweep', error)))
  return { deleted, failures }
}

/** Whether the bytes of an arrival were used by nothing and are deleted. */
function settle({ database, district, evidence }: RetentionParts, arrival: Arrival): Promise<boolean> {
  return database.transaction(async (tx) => {
    const { isOrphan } = await settleArrival(tx, district, arrival)
    if (isOrphan) await evidence.delete(arrival.sha256)
    return isOrphan
  })
}
