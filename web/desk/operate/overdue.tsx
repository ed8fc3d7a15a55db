import type { OverdueGroup } from '#api'
import { useOperate } from './use-operate.ts'

interface OverdueProps {
  readonly groups: readonly OverdueGroup[]
  readonly at: string
}

/** Dossiers that wait longer than their matter means to, by what they wait for. */
export function Overdue({ groups, at }: OverdueProps) {
  const { words, pick, ageOf } = useOperate(at)
  return (
    <section className="panel" aria-label={words.overdue}>
      <h2>{words.overdue}</h2>
      {groups.length === 0 ? (
        <p className="ops-empty quiet">{words.none.overdue}</p>
      ) : (
        <table className="ops-table" aria-label={words.overdue}>
          <thead>
            <tr>
              <th scope="col">{words.matter}</th>
              <th scope="col">{words.waitsFor}</th>
              <th scope="col">{words.count}</th>
              <th scope="col">{words.longestSince}</th>
              <th scope="col">{words.dossier}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ matter, title, because, minutes, count, since, dossiers }) => (
              <tr key={matter + because.en}>
                <td data-label={words.matter}>
                  {pick(title)}
                  <small className="quiet">
                    {words.patience} {minutes % 60 === 0 ? words.hours(minutes / 60) : words.minutes(minutes)}
                  </small>
                </td>
                <td data-label={words.waitsFor}>{pick(because)}</td>
                <td data-label={words.count} className="figures">
                  {count}
                </td>
                <td data-label={words.longestSince}>{words.ago(ageOf(since))}</td>
                <td data-label={words.dossier} className="figures">
                  {dossiers.map(({ id, number }) => (
                    <span key={id} className="ops-number">
                      {number}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
