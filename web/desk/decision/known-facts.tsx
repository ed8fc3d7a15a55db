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
        {rows.map(({ fact, label, shown, source }) => (
          <div key={fact}>
            <dt>{pick(label)}</dt>
            <dd>
              {shown ? pick(shown) : <em>{words.unknownValue}</em>}
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
