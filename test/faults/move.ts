import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '#dossier'
import type { Signatory } from '#http'
import { makeCall } from '../../server/filing/test-filing.ts'
import type { Mover } from './people.ts'
import type { Stage } from './stage.ts'

export const matter = 'hazardous-driver-employer'

/** The unit hands in its list: every person becomes a dossier of their own, by jobs. */
export async function handInList(
  { handlers }: Stage,
  agent: Signatory,
  movers: readonly Mover[],
): Promise<void> {
  for (let start = 0; start < movers.length; start += 500) {
    const people = movers.slice(start, start + 500).map(({ name, idNumber }, index) => {
      return { row: index + 2, name, idNumber }
    })
    const body = { key: `list-${movers[start]?.idNumber}`, fileName: `名单${start}.xlsx`, people }
    await handlers.openBatch(makeCall(agent, { params: { matter }, body }))
  }
}

/** What came of one attempt to agree. */
type Attempt = 'agreed' | 'nothing to agree to' | 'later'

/**
 * Somebody opens their phone and agrees to what they are shown; twice, as impatient people do. Whoever is told that it
 * is too early, or gets no answer, comes again.
 */
export async function agree({ handlers }: Stage, { by, idNumber }: Mover): Promise<Attempt> {
  try {
    const cards = await handlers.listConfirmations(makeCall(by, {}))
    const waiting = cards.find(({ status }) => status === 'waiting')
    if (!waiting) return cards.length > 0 ? 'agreed' : 'nothing to agree to'
    const params = { dossier: waiting.dossier }
    const { contentHash } = await handlers.readConfirmation(makeCall(by, { params }))
    const body = { key: `agree-${idNumber}`, contentHash }
    const once = () => handlers.confirm(makeCall(by, { params, body }))
    await Promise.all([once(), once()])
    return 'agreed'
  } catch (error) {
    if (error instanceof Refusal) return 'later'
    throw error
  }
}

/** Everybody agrees as soon as they are asked, so many at a time; answers who was never asked. */
export async function agreeAll(
  stage: Stage,
  movers: readonly Mover[],
  means: { readonly atOnce: number; readonly rounds: number },
): Promise<readonly Mover[]> {
  let left = movers
  for (let round = 0; round < means.rounds && left.length > 0; round += 1) {
    const outcomes = await inTurns(left, means.atOnce, (mover) => agree(stage, mover))
    left = left.filter((_, index) => outcomes[index] !== 'agreed')
    if (left.length > 0) await pause(300)
  }
  return left
}

/** Waits until every line of every list has gone as far as it can without the persons. */
export async function untilEntered({ database }: Stage): Promise<void> {
  for (let left = 1; left > 0; await pause(100)) {
    const [lines] = await database.query<{ left: number }>(
      `select count(*) as left from batch_line where state in ('waiting', 'checking')`,
    )
    left = lines?.left ?? 0
  }
}

/** Does the work for each, so many at a time. */
export async function inTurns<T, R>(
  list: readonly T[],
  atOnce: number,
  work: (entry: T) => Promise<R>,
): Promise<readonly R[]> {
  const outcomes: R[] = []
  let next = 0
  const go = async () => {
    for (let place = next++; place < list.length; place = next++) {
      const entry = list[place]
      if (entry !== undefined) outcomes[place] = await work(entry)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, go))
  return outcomes
}
