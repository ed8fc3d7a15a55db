import type { DecisionDesk } from '#api'
import { call } from '../../client/index.ts'
import { Failure, Freshness, useLoad } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { Switches } from './switches.tsx'
import { TaskTable } from './task-table.tsx'

const read = () => call('listDecisions')
const everySoOften = 20_000

/** What waits for a person, the most urgent first, and the matters whose rules this office answers for. */
export function DecisionsPage() {
  const { text } = useLanguage()
  const { value, at, failure, reload } = useLoad<DecisionDesk>(read, everySoOften)
  const words = text.decision
  if (!value) {
    return failure ? <Failure failure={failure} retry={reload} /> : <p className="quiet">{text.loading}</p>
  }
  return (
    <div className="stack">
      <div className="ops-head">
        <h1>{words.title}</h1>
        <Freshness at={at} failure={failure} reload={reload} />
      </div>
      <p className="quiet">{words.lead}</p>
      <section className="panel" aria-label={words.back}>
        {value.tasks.length === 0 ? (
          <p className="empty quiet">{words.none}</p>
        ) : (
          <TaskTable tasks={value.tasks} />
        )}
      </section>
      <Switches />
    </div>
  )
}
