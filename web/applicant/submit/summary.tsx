import type { ReactNode } from 'react'
import { Card } from '../../design/index.ts'
import { useDossier } from '../dossier/index.ts'
import { formatList } from '../list.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { submitText } from '../text/submit.ts'
import { formatMinute } from '../time.ts'

/** What, who, where, when and with which papers. */
export function Summary() {
  const t = useText(submitText)
  const say = useWords()
  const { language } = usePreference()
  const { view } = useDossier()
  const booking = view.booking?.status === 'booked' ? view.booking : undefined
  const given = view.plan.materials.filter(({ status, route }) => status === 'provided' && route === 'upload')
  const base = `/dossiers/${view.id}`
  return (
    <Card>
      <dl className="divide-y divide-line">
        <Line term={t.matter}>{say(view.matter.title)}</Line>
        <Line term={t.applicant}>{view.applicant.name}</Line>
        {booking ? (
          <>
            <Line term={t.where} change={`${base}/office`}>
              {booking.office.name}
              <span className="block text-sm font-normal text-soft">{booking.office.address}</span>
            </Line>
            <Line term={t.when} change={`${base}/office/${encodeURIComponent(booking.office.id)}`}>
              {formatMinute(booking.start, language)}
            </Line>
          </>
        ) : null}
        {view.charge ? <Line term={say(view.charge.label)}>{say(view.charge.shown)}</Line> : null}
        <Line term={t.papers}>
          {given.length === 0
            ? t.noPapers
            : formatList(
                given.map((material) => say(material.label)),
                language,
              )}
        </Line>
      </dl>
      <p className="mt-4 border-t border-line pt-4">
        <Link
          to={`${base}/review`}
          className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
        >
          {t.fullReview}
        </Link>
      </p>
    </Card>
  )
}

interface LineProps {
  readonly term: string
  readonly change?: string
  readonly children: ReactNode
}

function Line({ term, change, children }: LineProps) {
  const t = useText(submitText)
  return (
    <div className="grid grid-cols-[1fr_auto] items-start gap-x-3 py-3 sm:grid-cols-[6rem_1fr_auto]">
      <dt className="col-span-2 text-sm text-soft sm:col-span-1 sm:text-base">{term}</dt>
      <dd className="font-semibold">{children}</dd>
      {change ? (
        <dd>
          <Link
            to={change}
            className="inline-flex min-h-6 items-center px-1 text-accent underline underline-offset-4"
          >
            {t.change}
            <span className="sr-only">{term}</span>
          </Link>
        </dd>
      ) : null}
    </div>
  )
}
