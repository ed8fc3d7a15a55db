import type { Explanation, Ground } from '#api'
import { localTime } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'

const order = ['unmet', 'unknown', 'met', 'not-concerned'] as const

/** Every rule with what came of it, what failed first; the facts it rests on unfold below it. */
export function GroundList({ explanation }: { readonly explanation: Explanation }) {
  const { text } = useLanguage()
  const words = text.decision
  const { grounds, decided, matterVersion } = explanation
  const sorted = order.flatMap((verdict) => grounds.filter((ground) => ground.verdict === verdict))
  return (
    <section className="panel" aria-labelledby="rules-title">
      <h2 id="rules-title">{words.rules}</h2>
      {decided && (
        <p className="quiet">
          <strong>{words.outcomes[decided.outcome]}</strong> ·{' '}
          {words.rulesLead(matterVersion, decided.businessDate)}
        </p>
      )}
      <ul className="grounds">
        {sorted.map((ground) => (
          <Line key={ground.id} ground={ground} />
        ))}
      </ul>
    </section>
  )
}

function Line({ ground }: { readonly ground: Ground }) {
  const { text, pick } = useLanguage()
  const words = text.decision
  const { name, law, verdict, reason, facts, parameters, code } = ground
  return (
    <li className={`ground ground-${verdict}`}>
      <details open={verdict === 'unmet' || verdict === 'unknown'}>
        <summary>
          <span className={`tag tag-verdict-${verdict}`}>{words.verdicts[verdict]}</span>
          <span>
            {code && <span className="quiet figures">{code} </span>}
            {pick(name)}
          </span>
        </summary>
        {reason && <p>{pick(reason)}</p>}
        <p className="quiet">{law}</p>
        <dl className="ground-facts">
          {facts.map(({ label, shown, source, asOf }) => (
            <div key={label.zh}>
              <dt>{pick(label)}</dt>
              <dd>
                {shown ? pick(shown) : <em>{words.unknownValue}</em>}
                {source && asOf && (
                  <small className="quiet">{words.source(pick(source), localTime(asOf).slice(0, 10))}</small>
                )}
              </dd>
            </div>
          ))}
        </dl>
        {parameters.map(({ value, source, from }) => (
          <p key={`${source}${from}`} className="quiet">
            {words.parameter(value, source)}
          </p>
        ))}
      </details>
    </li>
  )
}
