import type { ReactNode } from 'react'
import type { FailedWork } from '#api'
import { useOperate } from './use-operate.ts'

interface WorkTableProps {
  readonly label: string
  readonly entries: readonly FailedWork[]
  readonly at: string
  /** Said when there is nothing to show. */
  readonly empty: string
  /** What can be done with one of them. */
  readonly actions?: (work: FailedWork) => ReactNode
}

/** Work that failed: whose, what, why, since when. The stack lies behind a click. */
export function WorkTable({ label, entries, at, empty, actions }: WorkTableProps) {
  const { words } = useOperate(at)
  if (entries.length === 0) return <p className="ops-empty quiet">{empty}</p>
  return (
    <table className="ops-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words.dossier}</th>
          <th scope="col">{words.work}</th>
          <th scope="col">{words.because}</th>
          <th scope="col">{words.since}</th>
          <th scope="col">{actions ? <span className="unseen">{words.act}</span> : words.nextTry}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((work) => (
          <Line key={work.id} work={work} at={at} actions={actions} />
        ))}
      </tbody>
    </table>
  )
}

interface LineProps {
  readonly work: FailedWork
  readonly at: string
  readonly actions: WorkTableProps['actions'] | undefined
}

function Line({ work, at, actions }: LineProps) {
  const { words, pick, ageOf, untilThen } = useOperate(at)
  const { dossier, what, because, detail, since, tries, nextAt } = work
  return (
    <tr>
      <td data-label={words.dossier}>
        {dossier ? (
          <>
            <span className="figures">{dossier.number}</span>
            <small className="quiet">{pick(dossier.matter)}</small>
          </>
        ) : (
          <span className="quiet">{words.noDossier}</span>
        )}
      </td>
      <td data-label={words.work}>{pick(what)}</td>
      <td data-label={words.because} className="ops-because">
        {pick(because)}
        <details>
          <summary>{words.detail}</summary>
          <pre>{detail}</pre>
        </details>
      </td>
      <td data-label={words.since}>
        {words.ago(ageOf(since))}
        <small className="quiet">{words.tries(tries)}</small>
      </td>
      <td data-label={actions ? undefined : words.nextTry}>
        {actions ? actions(work) : nextAt && words.within(untilThen(nextAt))}
      </td>
    </tr>
  )
}
