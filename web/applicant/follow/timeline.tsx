import { Card } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { followText } from '../text/follow.ts'
import { formatInstant } from '../time.ts'

/** What has happened, the latest first. */
export function Timeline() {
  const t = useText(followText)
  const say = useWords()
  const { language } = usePreference()
  const { view } = useDossier()
  const moments = view.moments.toReversed()
  return (
    <Card as="section" labelledBy="moments">
      <h2 id="moments" className="mb-4 text-xl">
        {t.moments}
      </h2>
      <ol>
        {moments.map((moment, place) => (
          <li key={`${moment.at} ${moment.title.zh}`} className="relative flex gap-4 pb-5 last:pb-0">
            <span
              className={`z-10 mt-2 size-3.5 shrink-0 rounded-full ${place === 0 ? 'bg-accent' : 'bg-edge'}`}
              aria-hidden="true"
            />
            {place < moments.length - 1 ? (
              <span className="absolute top-5 bottom-0 left-[0.4rem] w-px bg-line" aria-hidden="true" />
            ) : null}
            <div>
              <p className={place === 0 ? 'text-lg font-semibold' : 'font-medium'}>{say(moment.title)}</p>
              {moment.detail ? <p>{say(moment.detail)}</p> : null}
              <p className="text-sm text-soft">
                <time dateTime={moment.at}>{formatInstant(moment.at, language)}</time> · {moment.by}
                {moment.onBehalfOf ? t.onBehalfOf(moment.onBehalfOf) : null}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}
