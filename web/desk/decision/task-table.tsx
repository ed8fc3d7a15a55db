import type { DecisionTask } from '#api'
import { Link, localTime } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'

/** Every dossier somebody has to look at; the whole line leads to it. */
export function TaskTable({ tasks }: { readonly tasks: readonly DecisionTask[] }) {
  const { text, pick } = useLanguage()
  const words = text.decision
  return (
    <table className="ops-table">
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.applicant}</th>
          <th scope="col">{words.because}</th>
          <th scope="col">{words.since}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.dossier} className="task-line">
            <td data-label={words.kind}>
              <span className={`tag tag-task-${task.kind}`}>{words.kinds[task.kind]}</span>
            </td>
            <td data-label={words.applicant}>
              <Link to={{ page: 'decision', id: task.dossier }} className="queue-name">
                {task.applicant}
              </Link>
              <small className="quiet">
                {pick(task.title)} · <span className="figures">{task.number}</span>
              </small>
            </td>
            <td data-label={words.because}>
              <span>{pick(task.because)}</span>
            </td>
            <td className="figures" data-label={words.since}>
              <span>{localTime(task.since).slice(5, 16).replace('T', ' ')}</span>
              {task.due && <small className="quiet">{words.due(task.due)}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
