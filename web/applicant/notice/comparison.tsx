import { useDossier } from '../dossier/index.ts'
import { useText } from '../preference/index.ts'
import { noticeText } from '../text/notice.ts'

/** What the filing asks of this person, against what it asked of everybody before. */
export function Comparison() {
  const t = useText(noticeText)
  const { now, naive } = useDossier().view.plan.burden
  const lines = [
    { term: t.fields, told: t.fieldsCount(now.fields), was: t.fieldsCount(naive.fields) },
    { term: t.materials, told: t.materialsCount(now.materials), was: t.materialsCount(naive.materials) },
    { term: t.minutes, told: t.minutesCount(now.minutes), was: t.minutesCount(naive.minutes) },
  ]
  return (
    <section
      aria-labelledby="compare"
      data-print="no"
      className="rounded-lg border border-line bg-paper p-5 sm:p-6"
    >
      <h2 id="compare" className="mb-4 text-xl">
        {t.compare}
      </h2>
      <dl className="grid grid-cols-3 gap-4">
        {lines.map((line) => (
          <div key={line.term}>
            <dt className="text-sm text-soft">{line.term}</dt>
            <dd className="text-xl font-semibold text-accent-deep">{line.told}</dd>
            <dd className="text-sm text-soft">{t.before(line.was)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
