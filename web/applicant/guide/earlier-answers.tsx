import type { Row } from '#api'
import { useDossier } from '../dossier/index.ts'
import { usePreference, useText, useWords } from '../preference/index.ts'
import { showValue } from '../review/show-value.ts'
import { Link } from '../router/index.ts'
import { guideText } from '../text/guide.ts'
import { addressOfQuestion } from './question-address.ts'

interface EarlierAnswersProps {
  readonly title: string
  readonly hint?: string
  /** Facts to list first: those the present answer rests on. */
  readonly first?: ReadonlySet<string>
  readonly open?: boolean
}

/** What was answered before, each with a way to change it. */
export function EarlierAnswers({ title, hint, first, open = false }: EarlierAnswersProps) {
  const t = useText(guideText)
  const say = useWords()
  const { language } = usePreference()
  const { view } = useDossier()
  const answered = view.plan.rows.filter((row) => row.source?.kind === 'applicant')
  if (answered.length === 0) return null
  const isFirst = (row: Row) => first?.has(row.fact) === true
  const ordered = [...answered.filter(isFirst), ...answered.filter((row) => !isFirst(row))]
  return (
    <details className="rounded-lg border border-line bg-paper" open={open}>
      <summary className="min-h-13 px-5 py-3 font-semibold text-accent">{title}</summary>
      {hint ? <p className="px-5 text-sm text-soft">{hint}</p> : null}
      <dl className="divide-y divide-line px-5">
        {ordered.map((row) => (
          <div key={row.fact} className="flex items-center justify-between gap-4 py-3">
            <div>
              <dt className="text-sm text-soft">{say(row.label)}</dt>
              <dd>{row.shown ? say(row.shown) : showValue(row, row.value, language)}</dd>
            </div>
            <dd>
              <Link
                to={addressOfQuestion(view.id, row.fact)}
                className="inline-flex min-h-11 items-center px-2 font-semibold text-accent underline underline-offset-4"
              >
                {t.change}
                <span className="sr-only">{say(row.label)}</span>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
