import type { QueueEntry } from '#api'
import { Link, localTime, useNow } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { minutesLate, type QueuePart } from './sort-queue.ts'

interface QueueTableProps {
  readonly parts: readonly QueuePart[]
  readonly entries: ReadonlyMap<QueuePart, readonly QueueEntry[]>
  readonly searched: boolean
}

/** The day as one table in parts; the whole line of a person leads to their dossier. */
export function QueueTable({ parts, entries, searched }: QueueTableProps) {
  const { text } = useLanguage()
  const now = localTime(useNow(30_000))
  const filled = parts.filter((part) => (entries.get(part)?.length ?? 0) > 0)
  if (filled.length === 0) return <p className="empty quiet">{searched ? text.notFound : text.emptyQueue}</p>
  return (
    <table className="queue">
      <thead>
        <tr>
          <th scope="col">{text.time}</th>
          <th scope="col">{text.applicant}</th>
          <th scope="col">{text.matter}</th>
          <th scope="col" className="wide-only">
            {text.number}
          </th>
          <th scope="col">{text.code}</th>
          <th scope="col">{text.state}</th>
        </tr>
      </thead>
      {filled.map((part) => (
        <tbody key={part}>
          <tr className="queue-part">
            <th scope="rowgroup" colSpan={6}>
              {text.part(part, entries.get(part)?.length ?? 0)}
            </th>
          </tr>
          {entries.get(part)?.map((entry) => (
            <Line key={entry.dossier} entry={entry} part={part} now={now} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

interface LineProps {
  readonly entry: QueueEntry
  readonly part: QueuePart
  readonly now: string
}

function Line({ entry, part, now }: LineProps) {
  const { text, pick } = useLanguage()
  const late = minutesLate(entry, now)
  return (
    <tr className={`queue-line queue-${part}`}>
      <td className="figures">{entry.start?.slice(11) ?? '—'}</td>
      <td>
        <Link to={{ page: 'dossier', id: entry.dossier }} className="queue-name">
          {entry.applicant}
        </Link>
      </td>
      <td>{pick(entry.title)}</td>
      <td className="wide-only figures quiet">{entry.number}</td>
      <td className="figures quiet">{entry.code ?? '—'}</td>
      <td>
        <span className={`tag tag-${part === 'finished' ? entry.state : part}`}>
          {part === 'finished' ? (text.states[entry.state] ?? text.status.done) : text.status[entry.status]}
        </span>
        {late !== undefined && <span className="queue-late">{text.late(late)}</span>}
      </td>
    </tr>
  )
}
