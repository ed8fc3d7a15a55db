import type { Row } from '#api'
import { localTime } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'

/** Everything that is known, with who says so and since when. */
export function KnownFacts({ rows }: { readonly rows: readonly Row[] }) {
  const { text, pick } = useLanguage()
  const words = text.decision
  return (
    <section className="panel" aria-labelledby="facts-title">
      <h2 id="facts-title">{words.facts}</h2>
      <dl className="ground-facts">
        {rows.map(({ fact, label, source, ...value }) => (
          <div key={fact}>
            <dt>{pick(label)}</dt>
            <dd>
              <Value {...value} />
              {source && (
                <small className="quiet">
                  {words.source(
                    text.sources[source.kind] ?? pick(source.label),
                    localTime(source.asOf).slice(0, 10),
                  )}
                </small>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** A value in words; of a table its first rows. */
function Value({ shown, table }: Pick<Row, 'shown' | 'table'>) {
  const { text, pick } = useLanguage()
  const words = text.decision
  if (!shown) return <em>{words.unknownValue}</em>
  if (!table) return <span>{pick(shown) || words.nothing}</span>
  if (table.rows.length === 0) return <span>{words.nothing}</span>
  return (
    <ul className="known-rows">
      {table.rows.map((cells) => (
        <li key={cells.map(pick).join()}>{cells.map(pick).join(' ')}</li>
      ))}
      {table.more > 0 && <li className="quiet">{words.more(table.more)}</li>}
    </ul>
  )
}
