import type { Ground } from '#api'
import { Card, Tag } from '../../design/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { decisionText } from '../text/decision.ts'
import { formatAsOf } from '../time.ts'

const order = ['unmet', 'unknown', 'met', 'not-concerned'] as const
const tones = { met: 'good', unmet: 'bad', unknown: 'care', 'not-concerned': 'quiet' } as const

/** Every rule, what failed first; what it was judged by unfolds below it. */
export function GroundList({ grounds }: { readonly grounds: readonly Ground[] }) {
  const t = useText(decisionText)
  const sorted = order.flatMap((verdict) => grounds.filter((ground) => ground.verdict === verdict))
  return (
    <Card as="section" labelledBy="rules">
      <h2 id="rules" className="mb-2 text-xl">
        {t.rules}
      </h2>
      <ul className="divide-y divide-line">
        {sorted.map((ground) => (
          <li key={ground.id}>
            <Line ground={ground} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Line({ ground }: { readonly ground: Ground }) {
  const t = useText(decisionText)
  const say = useWords()
  const { name, law, verdict, reason, remedy, parameters } = ground
  return (
    <details open={verdict === 'unmet'} className="group py-1">
      <summary className="flex min-h-12 list-none items-center gap-3">
        <Tag tone={tones[verdict]}>{t.verdicts[verdict]}</Tag>
        <span className="flex-1 font-medium">{say(name)}</span>
        <span className="text-xl text-accent transition-transform group-open:rotate-45" aria-hidden="true">
          +
        </span>
      </summary>
      <div className="space-y-3 pb-4">
        {reason ? <p>{say(reason)}</p> : null}
        {remedy ? <p className="font-medium">{say(remedy)}</p> : null}
        <Used ground={ground} />
        {parameters.map(({ value, source, from }) => (
          <p key={`${source}${from}`} className="text-sm">
            {t.parameter(value, source)}
          </p>
        ))}
        <p className="text-sm text-soft">
          {t.law}：{law}
        </p>
      </div>
    </details>
  )
}

/** The facts a rule was judged by, and who said so. */
function Used({ ground: { facts } }: { readonly ground: Ground }) {
  const t = useText(decisionText)
  const say = useWords()
  const { language } = usePreference()
  if (facts.length === 0) return null
  return (
    <dl className="space-y-2 rounded-md bg-page p-3">
      {facts.map(({ label, shown, source, asOf }) => (
        <div key={label.zh}>
          <dt className="text-sm text-soft">{say(label)}</dt>
          <dd>
            {shown ? say(shown) : t.unknownValue}
            {source && asOf ? (
              <span className="block text-sm text-soft">
                {t.from(say(source), formatAsOf(asOf, language))}
              </span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
