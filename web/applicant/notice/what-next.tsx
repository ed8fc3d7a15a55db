import { Card, Icon } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { matterText } from '../text/matter.ts'
import { noticeText } from '../text/notice.ts'

/** The steps from here to the end, how long they take, and where. */
export function WhatNext() {
  const t = useText(noticeText)
  const matter = useText(matterText)
  const say = useWords()
  const { id, plan } = useDossier().view
  const { limits } = plan
  const hasOffice = plan.steps.some((step) => step.kind === 'book')
  return (
    <Card as="section" labelledBy="next">
      <h2 id="next" className="mb-4 text-xl">
        {t.steps}
      </h2>
      <ol className="space-y-3 print:space-y-0.5">
        {plan.steps.map((step, place) => (
          <li key={step.id} className="flex gap-4">
            <span className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent-deep">
              {place + 1}
            </span>
            <span className="pt-0.5">
              {say(step.label)}
              <span className="text-sm text-soft">
                {' '}
                · {matter.who[step.who] ?? step.who} · {matter.minutes(step.minutes)}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-5 flex gap-2 border-t border-line pt-4">
        <Icon name="clock" className="mt-1 size-5 text-accent" />
        <span>
          {limits.promisedDays === 0
            ? matter.atCounter(limits.counterMinutes)
            : matter.promised(limits.promisedDays)}
          <span className="block text-sm text-soft">{limits.basis}</span>
        </span>
      </p>
      {hasOffice ? (
        <p className="mt-3" data-print="no">
          <Link
            to={`/dossiers/${id}/office`}
            className="inline-flex min-h-11 items-center gap-2 text-accent underline underline-offset-4"
          >
            <Icon name="pin" className="size-5" />
            {t.offices}
          </Link>
        </p>
      ) : null}
    </Card>
  )
}
