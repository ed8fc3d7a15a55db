import type { Operations } from '#api'
import { useOperate } from './use-operate.ts'

/** The whole at a glance: what is red needs somebody. */
export function Figures({ operations }: { readonly operations: Operations }) {
  const { words, ageOf } = useOperate(operations.at)
  const { queues, agencies, overdue } = operations
  const sum = (key: 'ready' | 'running' | 'retrying' | 'givenUp') =>
    queues.reduce((total, queue) => total + queue[key], 0)
  const oldest = earliest(queues.map(({ readySince }) => readySince))
  const longest = earliest(queues.map(({ runningSince }) => runningSince))
  const troubled = agencies.filter(({ state }) => state === 'open' || state === 'half-open').length
  const late = overdue.reduce((total, { count }) => total + count, 0)
  const figures = [
    { label: words.ready, value: sum('ready'), more: oldest && words.oldest(ageOf(oldest)), isBad: false },
    {
      label: words.running,
      value: sum('running'),
      more: longest && words.longest(ageOf(longest)),
      isBad: false,
    },
    { label: words.retrying, value: sum('retrying'), more: undefined, isBad: false },
    { label: words.givenUp, value: sum('givenUp'), more: undefined, isBad: true },
    { label: words.troubled, value: troubled, more: undefined, isBad: true },
    { label: words.overdue, value: late, more: undefined, isBad: true },
  ]
  return (
    <dl className="ops-figures">
      {figures.map(({ label, value, more, isBad }) => (
        <div key={label} className={isBad && value > 0 ? 'panel ops-bad' : 'panel'}>
          <dt>{label}</dt>
          <dd>
            <strong className="figures">{value}</strong> {more && <span className="quiet">{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function earliest(instants: readonly (string | undefined)[]): string | undefined {
  return instants.filter((instant) => instant !== undefined).toSorted()[0]
}
