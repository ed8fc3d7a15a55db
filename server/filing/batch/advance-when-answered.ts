import { findLinesOf, type Transaction } from '#store'
import type { Filed } from '../filed.ts'
import { enqueue } from '../follow-up.ts'
import type { FilingParts } from '../parts.ts'

/** The last register has answered: a line of a list goes on at once, instead of when it is looked at again. */
export async function advanceWhenAnswered(
  parts: Pick<FilingParts, 'jobs' | 'now'>,
  tx: Transaction,
  { place, dossier, matter, log }: Filed,
): Promise<void> {
  const last = log.at(-1)?.event.kind
  if (!matter.confirmation || dossier.state !== 'draft') return
  if (last !== 'source-answered' && last !== 'source-failed') return
  if ([...dossier.asked.values()].some(({ state }) => state === 'waiting')) return
  for (const { batch, row } of await findLinesOf(tx, place)) {
    await enqueue(parts, tx, { name: 'advance-line', data: { batch, row, times: looked } })
  }
}

/** Looked at again late only: the next answer brings it on anyway. */
const looked = 5
