import { localTime } from '../../frame/index.ts'
import { useLanguage } from '../../text/index.ts'
import { useInHand } from '../in-hand.tsx'

/** What happened so far, the latest first. */
export function History() {
  const { text, pick } = useLanguage()
  const { moments } = useInHand().desk.dossier
  const latestFirst = moments.map((moment, place) => ({ ...moment, place })).toReversed()
  return (
    <details className="history">
      <summary>{text.history(moments.length)}</summary>
      <ol>
        {latestFirst.map(({ at, title, detail, by, place }) => (
          <li key={place}>
            <span className="quiet figures">{localTime(at).slice(5, 16).replace('T', ' ')}</span>{' '}
            {pick(title)} {detail && pick(detail)} <span className="quiet">{by}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}
