import { useState } from 'react'
import type { QueueState } from '#api'
import { BusyOrAll } from './busy-or-all.tsx'
import { useOperate } from './use-operate.ts'

interface QueuesProps {
  readonly queues: readonly QueueState[]
  readonly at: string
}

/** Every kind of work: how much waits, since when, and how much goes wrong. */
export function Queues({ queues, at }: QueuesProps) {
  const { words } = useOperate(at)
  const [isAll, setAll] = useState(false)
  const shown = isAll ? queues : queues.filter(isBusy)
  return (
    <section className="panel" aria-label={words.queues}>
      <div className="ops-head">
        <h2>{words.queues}</h2>
        <BusyOrAll label={words.queues} isAll={isAll} onChange={setAll} />
      </div>
      {shown.length === 0 ? (
        <p className="ops-empty quiet">{words.none.queues}</p>
      ) : (
        <table className="ops-table" aria-label={words.queues}>
          <thead>
            <tr>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.ready}</th>
              <th scope="col">{words.running}</th>
              <th scope="col">{words.scheduled}</th>
              <th scope="col">{words.retrying}</th>
              <th scope="col">{words.givenUp}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((queue) => (
              <Line key={queue.queue} queue={queue} at={at} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function isBusy({ ready, running, scheduled, retrying, givenUp }: QueueState): boolean {
  return ready + running + scheduled + retrying + givenUp > 0
}

function Line({ queue, at }: { readonly queue: QueueState; readonly at: string }) {
  const { words, pick, ageOf } = useOperate(at)
  const { ready, readySince, running, runningSince, scheduled, retrying, givenUp } = queue
  return (
    <tr>
      <td data-label={words.kind}>{pick(queue.does)}</td>
      <td data-label={words.ready} className="figures">
        {ready}
        {readySince && <small className="quiet">{words.oldest(ageOf(readySince))}</small>}
      </td>
      <td data-label={words.running} className="figures">
        {running}
        {runningSince && <small className="quiet">{words.longest(ageOf(runningSince))}</small>}
      </td>
      <td data-label={words.scheduled} className="figures">
        {scheduled}
      </td>
      <td data-label={words.retrying} className="figures">
        {retrying}
      </td>
      <td data-label={words.givenUp} className={givenUp > 0 ? 'figures ops-high' : 'figures'}>
        {givenUp}
      </td>
    </tr>
  )
}
