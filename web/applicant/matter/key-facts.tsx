import type { MatterGuide } from '#api'
import { Card, Icon, type IconName } from '../../design/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { matterText } from '../text/matter.ts'

/** What one gets, how long it takes and which papers may play a part. */
export function KeyFacts({ matter }: { readonly matter: MatterGuide }) {
  const t = useText(matterText)
  const say = useWords()
  const { limits } = matter
  return (
    <div className="space-y-5">
      <dl className="grid gap-5 sm:grid-cols-2">
        <KeyFact icon="shield" term={t.result} told={[say(matter.result)]} />
        <KeyFact
          icon="clock"
          term={t.time}
          told={
            matter.decides
              ? [t.byRules, t.dayAndNight]
              : [
                  limits.promisedDays === 0
                    ? t.atCounter(limits.counterMinutes)
                    : t.promised(limits.promisedDays),
                  limits.statutoryDays === 0 ? t.sameDay : t.statutory(limits.statutoryDays),
                ]
          }
        />
      </dl>
      {matter.materials.length > 0 ? <Needs materials={matter.materials} /> : null}
    </div>
  )
}

/** The papers that may play a part. */
function Needs({ materials }: Pick<MatterGuide, 'materials'>) {
  const t = useText(matterText)
  const say = useWords()
  return (
    <Card as="section" labelledBy="needs">
      <h2 id="needs" className="text-xl">
        {t.needs}
      </h2>
      <p className="mb-4 text-soft">{t.needsHint}</p>
      <ul className="divide-y divide-line">
        {materials.map((material) => (
          <li key={material.id} className="flex gap-3 py-3">
            <Icon name="file" className="mt-1 size-5 text-accent" />
            <span>{say(material.label)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface KeyFactProps {
  readonly icon: IconName
  readonly term: string
  readonly told: readonly string[]
}

function KeyFact({ icon, term, told }: KeyFactProps) {
  const [first, ...more] = told
  return (
    <div className="rounded-lg border border-line bg-paper p-5">
      <dt className="flex items-center gap-2 text-sm text-soft">
        <Icon name={icon} className="size-5 text-accent" />
        {term}
      </dt>
      <dd className="mt-1 text-lg font-semibold">{first}</dd>
      {more.map((line) => (
        <dd key={line} className="text-sm text-soft">
          {line}
        </dd>
      ))}
    </div>
  )
}
