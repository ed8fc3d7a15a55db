import { useCallback } from 'react'
import { call } from '../../client/index.ts'
import { useDossier } from '../dossier/index.ts'
import { useAnswer } from '../frame/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { guideText } from '../text/guide.ts'

/** What others asked about the same thing, right where the question is. */
export function HelpFor({ fact }: { readonly fact: string }) {
  const t = useText(guideText)
  const say = useWords()
  const { id } = useDossier().view.matter
  const ask = useCallback((signal: AbortSignal) => call('readMatter', { path: { matter: id }, signal }), [id])
  const { value: guide } = useAnswer(ask)
  const entries = guide?.help.filter((entry) => entry.about.includes(fact)) ?? []
  if (entries.length === 0) return null
  return (
    <section aria-label={t.unsure} className="space-y-2">
      {entries.map((entry) => (
        <details key={entry.id} className="rounded-md bg-paper px-4 py-1">
          <summary className="flex min-h-11 items-center text-accent">{say(entry.question)}</summary>
          <p className="pb-3">{say(entry.answer)}</p>
        </details>
      ))}
    </section>
  )
}
