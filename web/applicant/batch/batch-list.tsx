import { useCallback } from 'react'
import { call } from '../../client/index.ts'
import { useAnswer } from '../frame/index.ts'
import { usePreference, useText } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { batchText } from '../text/batch.ts'
import { formatInstant } from '../time.ts'

/** The sheets handed in before; nothing while there are none. */
export function BatchList({ matter }: { readonly matter: string }) {
  const t = useText(batchText)
  const { language } = usePreference()
  const ask = useCallback(
    (signal: AbortSignal) => call('listBatches', { path: { matter }, signal }),
    [matter],
  )
  const { value: batches = [] } = useAnswer(ask)
  if (batches.length === 0) return null
  return (
    <section aria-labelledby="before" className="space-y-3 pt-4">
      <h2 id="before" className="text-xl">
        {t.before}
      </h2>
      <ul className="space-y-3">
        {batches.map(({ id, fileName, at, by, total, done }) => (
          <li key={id} className="relative rounded-lg border border-line bg-paper p-4">
            <Link
              to={`/batches/${id}`}
              className="font-semibold break-all text-ink after:absolute after:inset-0"
            >
              {fileName}
            </Link>
            <p className="text-sm text-soft">
              {formatInstant(at, language)} · {by} · {t.progress(done, total)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
