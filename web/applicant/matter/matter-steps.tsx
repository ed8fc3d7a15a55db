import type { MatterGuide } from '#api'
import { Card } from '../../design/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { matterText } from '../text/matter.ts'

/** Who does what, in order, and the law it stands on. */
export function MatterSteps({ matter }: { readonly matter: MatterGuide }) {
  const t = useText(matterText)
  const say = useWords()
  return (
    <Card as="section" labelledBy="steps">
      <h2 id="steps" className="mb-4 text-xl">
        {t.steps}
      </h2>
      <ol className="space-y-0">
        {matter.steps.map((step, place) => (
          <li key={step.id} className="relative flex gap-4 pb-5 last:pb-0">
            <span className="z-10 grid size-9 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent-deep">
              {place + 1}
            </span>
            {place < matter.steps.length - 1 ? (
              <span className="absolute top-9 bottom-0 left-[1.1rem] w-px bg-line" aria-hidden="true" />
            ) : null}
            <div>
              <p className="font-semibold">{say(step.label)}</p>
              <p className="text-sm text-soft">
                {t.who[step.who] ?? step.who} · {step.minutes > 0 ? t.minutes(step.minutes) : t.atOnce}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <details className="mt-5 border-t border-line pt-4">
        <summary className="min-h-6 font-semibold text-accent">{t.law}</summary>
        <ul className="mt-2 list-disc space-y-1 pl-5 text-sm">
          {matter.legalBasis.map((law) => (
            <li key={law}>{law}</li>
          ))}
          <li>{matter.limits.basis}</li>
        </ul>
      </details>
    </Card>
  )
}
