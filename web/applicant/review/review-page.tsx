import type { Row } from '#api'
import { buttonLook, Card, Icon, Notice } from '../../design/index.ts'
import { currentStage, DossierPage, isFilling, useDossier } from '../dossier/index.ts'
import { useText, useWords } from '../preference/index.ts'
import { PromiseList } from '../promise/promise-list.tsx'
import { Link } from '../router/index.ts'
import { reviewText } from '../text/review.ts'
import { BlockerList } from './blocker-list.tsx'
import { FindingList } from './finding-list.tsx'
import { RowLine } from './row-line.tsx'

/** The form as a view of the facts: every value with where it comes from. Usually there is nothing to type. */
export function ReviewPage() {
  const t = useText(reviewText)
  const say = useWords()
  const { view } = useDossier()
  const { rows, findings, blockers } = view.plan
  const known = rows.filter((row) => row.value !== undefined && row.source?.kind !== 'applicant').length
  const ask = rows.filter((row) => row.mode === 'ask').length
  const stage = currentStage(view)
  const filling = isFilling(view)
  const ready = !filling && (stage === 'office' || stage === 'submit')
  const actions = ready ? (
    <Link to={`/dossiers/${view.id}/${stage}`} className={buttonLook()}>
      {t.next}
    </Link>
  ) : null
  const parts = [...groupRows(rows)].map(([group, members]) => ({
    id: group,
    content: <Group group={group} rows={members} />,
  }))
  return (
    <DossierPage
      stage="review"
      title={t.title}
      lead={
        <p className="flex gap-2">
          <Icon name="check" className="mt-1 size-6 text-good" />
          <span>
            {t.filled(known, ask)}
            <span className="block text-base">{ask === 0 ? t.allKnown : t.someAsk}</span>
          </span>
        </p>
      }
      parts={parts}
      actions={actions}
    >
      {blockers.length > 0 ? <BlockerList /> : null}
      <PromiseList />
      {findings.length > 0 ? (
        <section aria-label={t.findings} className="space-y-3">
          <FindingList findings={findings} onSelect={showRow} />
        </section>
      ) : null}
      <ForPersons />
      {filling ? (
        <Notice title={t.filling} live>
          {t.fillingHint}
        </Notice>
      ) : null}
      {view.charge && !filling ? (
        <Notice title={`${say(view.charge.label)} ${say(view.charge.shown)}`} />
      ) : null}
      {ready || filling ? null : <Notice tone="care" title={t.mend} />}
    </DossierPage>
  )
}

/** What keeps nobody from filing, but leads to a person. */
function ForPersons() {
  const t = useText(reviewText)
  const say = useWords()
  const { rules } = useDossier().view.plan
  return rules
    .filter(({ verdict, outcome }) => verdict === 'unmet' && outcome === 'manual')
    .map((rule) => (
      <Notice key={rule.id} tone="care" title={say(rule.reason)}>
        <p>{t.toPerson}</p>
        {rule.remedy ? <p>{say(rule.remedy)}</p> : null}
      </Notice>
    ))
}

function Group({ group, rows }: { readonly group: string; readonly rows: readonly Row[] }) {
  const t = useText(reviewText)
  return (
    <Card as="section" labelledBy={`group-${group}`}>
      <h2 id={`group-${group}`} className="mb-1 text-xl">
        {t.groups[group] ?? t.groups.rest}
      </h2>
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <RowLine key={row.fact} row={row} />
        ))}
      </ul>
    </Card>
  )
}

function groupRows(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, (row) => row.group)
}

/** Brings the line of a fact into view and puts the focus there. */
export function showRow(fact: string): void {
  const line = document.getElementById(`row-${fact}`)
  line?.scrollIntoView({ block: 'center' })
  line?.focus({ preventScroll: true })
}
