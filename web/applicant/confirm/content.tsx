import type { ConfirmationView } from '#api'
import { Card } from '../../design/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { confirmText } from '../text/confirm.ts'

/** Exactly what the person agrees to: whom it is about, each value in plain words, and what they declare. */
export function Content({ view }: { readonly view: ConfirmationView }) {
  const t = useText(confirmText)
  const say = useWords()
  const lines = [
    { id: 'me', label: t.me, shown: `${view.party.name} ${view.party.idNumber}` },
    ...view.rows.map(({ fact, label, shown }) => ({
      id: fact,
      label: say(label),
      shown: shown ? say(shown) : t.checking,
    })),
  ]
  return (
    <>
      <Card as="section" labelledBy="what">
        <h2 id="what" className="mb-2 text-xl">
          {t.what}
        </h2>
        <dl className="divide-y divide-line">
          {lines.map(({ id, label, shown }) => (
            <div key={id} className="py-3">
              <dt className="text-soft">{label}</dt>
              <dd className="text-lg font-semibold break-words">{shown}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <section
        aria-labelledby="declaration"
        className="rounded-lg border-2 border-accent bg-paper p-5 sm:p-6"
      >
        <h2 id="declaration" className="mb-2 text-xl">
          {t.declaration}
        </h2>
        <p className="text-lg">{say(view.declaration)}</p>
      </section>
      <section aria-labelledby="afterwards">
        <h2 id="afterwards" className="mb-1 text-lg">
          {t.next}
        </h2>
        <p>{say(view.afterwards)}</p>
      </section>
      <Asked asked={view.asked} />
    </>
  )
}

function Asked({ asked }: Pick<ConfirmationView, 'asked'>) {
  const t = useText(confirmText)
  const say = useWords()
  if (asked.length === 0) return null
  return (
    <details className="rounded-lg border border-line bg-paper p-4">
      <summary className="min-h-11 content-center font-semibold text-accent">{t.asked}</summary>
      <ul className="mt-2 space-y-2">
        {asked.map(({ label, purpose }) => (
          <li key={label.zh}>
            {say(label)}
            <span className="block text-sm text-soft">{say(purpose)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
