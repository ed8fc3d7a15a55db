import type { ConfirmationCard } from '#api'
import { call } from '../../client/index.ts'
import { Icon } from '../../design/index.ts'
import { AskAgain, useAnswer } from '../frame/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { confirmText } from '../text/confirm.ts'
import { formatInstant } from '../time.ts'

const askConfirmations = (signal: AbortSignal) => call('listConfirmations', { signal })

/** What others have filed about me and I have to agree to; nothing where nothing waits. */
export function MyConfirmations() {
  const t = useText(confirmText)
  const { value: cards, failure, retry } = useAnswer(askConfirmations)
  if (failure) return <AskAgain failure={failure} onRetry={retry} />
  const waiting = cards?.filter(({ state }) => state === 'confirming') ?? []
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="to-confirm" className="space-y-4 pt-4">
      <h2 id="to-confirm" className="text-xl">
        {t.toConfirm}
      </h2>
      <ul className="space-y-3">
        {waiting.map((card) => (
          <li key={card.dossier}>
            <ConfirmationLine card={card} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ConfirmationLine({ card }: { readonly card: ConfirmationCard }) {
  const t = useText(confirmText)
  const say = useWords()
  const { language } = usePreference()
  return (
    <article className="relative flex items-center gap-4 rounded-lg border-2 border-accent bg-paper p-5">
      <div className="min-w-0 flex-1 space-y-1">
        <h3 className="text-lg">
          <Link to={`/confirmations/${card.dossier}`} className="text-ink after:absolute after:inset-0">
            {say(card.title)}
          </Link>
        </h3>
        <p>{t.byWhom(card.applicant)}</p>
        <p className="text-sm text-soft">{t.before(formatInstant(card.until, language))}</p>
      </div>
      <span className="inline-flex shrink-0 items-center gap-1 font-semibold text-accent" aria-hidden="true">
        {t.look}
        <Icon name="forward" />
      </span>
    </article>
  )
}
