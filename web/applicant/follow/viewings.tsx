import { useCallback } from 'react'
import { call } from '../../client/index.ts'
import { useDossier } from '../dossier/index.ts'
import { useAnswer } from '../frame/use-answer.ts'
import { usePreference, useText } from '../preference/index.ts'
import { followText } from '../text/follow.ts'
import { formatInstant } from '../time.ts'

/** Who at an office looked at the pictures, and when; nothing while nobody did. */
export function Viewings() {
  const t = useText(followText)
  const { language } = usePreference()
  const { view } = useDossier()
  const { id } = view
  const ask = useCallback(
    (signal: AbortSignal) => call('listViewings', { path: { dossier: id }, signal }),
    [id],
  )
  const { value: viewings = [] } = useAnswer(ask)
  if (viewings.length === 0) return null
  return (
    <details className="rounded-lg border border-line bg-paper p-4">
      <summary className="min-h-11 cursor-pointer py-2">{t.viewings(viewings.length)}</summary>
      <p className="text-sm text-soft">{t.viewingsLead}</p>
      <ul className="divide-y divide-line">
        {viewings.map(({ upload, by, office, at }) => (
          <li key={`${upload} ${at} ${by}`} className="py-2">
            <time dateTime={at}>{formatInstant(at, language)}</time> · {by}
            {office ? ` · ${office}` : ''}
          </li>
        ))}
      </ul>
    </details>
  )
}
