import type { MatterGuide } from '#api'
import { Card } from '../../design/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { matterText } from '../text/matter.ts'

/** What others asked, answered. */
export function HelpList({ entries }: { readonly entries: MatterGuide['help'] }) {
  const t = useText(matterText)
  const say = useWords()
  if (entries.length === 0) return null
  return (
    <Card as="section" labelledBy="help">
      <h2 id="help" className="mb-2 text-xl">
        {t.questions}
      </h2>
      <div className="divide-y divide-line">
        {entries.map((entry) => (
          <details key={entry.id} className="group py-1">
            <summary className="flex min-h-12 list-none items-center justify-between gap-3 font-semibold">
              {say(entry.question)}
              <span
                className="text-xl text-accent transition-transform group-open:rotate-45"
                aria-hidden="true"
              >
                +
              </span>
            </summary>
            <p className="pb-4 whitespace-pre-line">{say(entry.answer)}</p>
          </details>
        ))}
      </div>
    </Card>
  )
}
