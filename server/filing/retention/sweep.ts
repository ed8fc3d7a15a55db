import { createHash } from 'node:crypto'
import { listArrivals, noteArrival, settleArrival } from '#store'
import type { FilingParts } from '../parts.ts'
import type { RetentionParts } from './erase-due.ts'

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

/** Deletes bytes that came more than a day ago and are used by nothing, and what writers left half done. */
export async function sweepArrivals(parts: RetentionParts): Promise<number> {
  const { database, district, evidence, now } = parts
  const before = new Date(now().getTime() - day)
  let deleted = 0
  for (;;) {
    const arrivals = await listArrivals(database, { district, before, most: batch })
    for (const arrival of arrivals) {
      await database.transaction(async (tx) => {
        const { isOrphan } = await settleArrival(tx, district, arrival)
        if (!isOrphan) return
        await evidence.delete(arrival.sha256)
        deleted += 1
      })
    }
    if (arrivals.length < batch) break
  }
  // Files carry the time of the machine, not of the platform's clock.
  await evidence.tidy(new Date(Date.now() - day))
  return deleted
}
