import type { Plan } from '#api'
import { Card } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { addressOfQuestion } from '../guide/question-address.ts'
import { useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { reviewText } from '../text/review.ts'

type Blocker = Plan['blockers'][number]

/** What keeps it from being filed, each with the way to where it is mended. */
export function BlockerList() {
  const t = useText(reviewText)
  const say = useWords()
  const { view } = useDossier()
  return (
    <Card as="section" labelledBy="blockers">
      <h2 id="blockers" className="mb-2 text-lg text-care">
        {t.blockers}
      </h2>
      <ul className="divide-y divide-line">
        {view.plan.blockers.map((blocker) => (
          <li
            key={`${blocker.kind} ${blocker.about}`}
            className="flex items-center justify-between gap-4 py-2"
          >
            <span>{say(blocker.message)}</span>
            {blocker.kind === 'waiting' ? null : (
              <Link
                to={addressOfBlocker(view.id, blocker)}
                className="inline-flex min-h-11 shrink-0 items-center font-semibold text-accent underline underline-offset-4"
              >
                {t.goThere}
                <span className="sr-only">{say(blocker.message)}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function addressOfBlocker(dossier: string, blocker: Blocker): string {
  const base = `/dossiers/${dossier}`
  switch (blocker.kind) {
    case 'unmet':
      return `${base}/guide`
    case 'question':
      return addressOfQuestion(dossier, blocker.about)
    case 'commitment':
      return `${base}/review#promise-${blocker.about}`
    case 'material':
      return `${base}/papers`
    default:
      return `${base}/review#row-${blocker.about}`
  }
}
