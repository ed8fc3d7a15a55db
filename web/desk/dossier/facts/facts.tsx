import type { Row } from '#api'
import { useLanguage } from '../../text/index.ts'
import { useInHand } from '../in-hand.tsx'
import { FactRow } from './fact-row.tsx'
import { History } from './history.tsx'
import { Review } from './review.tsx'

/** The form as it would be typed at a counter, except that it is filled in already. */
export function Facts() {
  const { text } = useLanguage()
  const { rows } = useInHand().desk.dossier.plan
  const groups = Map.groupBy(rows, ({ group }) => group)
  const filled = rows.filter(({ value }) => value !== undefined).length
  return (
    <section className="panel facts" aria-labelledby="facts-title">
      <h2 id="facts-title">
        {text.facts} <span className="quiet">{text.entered(filled, rows.length)}</span>
      </h2>
      <Review />
      {[...groups].map(([group, members]) => (
        <Group key={group} group={group} rows={members} />
      ))}
      <History />
    </section>
  )
}

function Group({ group, rows }: { readonly group: string; readonly rows: readonly Row[] }) {
  const { text } = useLanguage()
  return (
    <>
      <h3>{text.groups[group] ?? text.groups.rest}</h3>
      <dl className="rows">
        {rows.map((row) => (
          <FactRow key={row.fact} row={row} />
        ))}
      </dl>
    </>
  )
}
