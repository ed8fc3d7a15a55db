import { hideNumbers } from '#http'

const quietMs = 60_000

/**
 * Makes what tells an operator of the queue's troubles, as lines of JSON. While the database is away every worker
 * complains every few seconds: what was said is said again only after a minute.
 */
export function makeQueueLog(write: (line: string) => void, now: () => number): (error: Error) => void {
  const saidAt = new Map<string, number>()
  return ({ message }) => {
    const what = hideNumbers(message.replace(/ \(Queue: .*\)$/su, ''))
    const at = now()
    if (at - (saidAt.get(what) ?? Number.NEGATIVE_INFINITY) < quietMs) return
    for (const [said, time] of saidAt) if (at - time >= quietMs) saidAt.delete(said)
    saidAt.set(what, at)
    write(`${JSON.stringify({ time: new Date(at).toISOString(), queue: what })}\n`)
  }
}
