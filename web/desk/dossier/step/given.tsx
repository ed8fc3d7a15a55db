import { useLanguage } from '../../text/index.ts'
import { useInHand } from '../in-hand.tsx'

/** What is handed out here: the numbers, as large as on the thing itself, and what belongs to them. */
export function Given() {
  const { pick } = useLanguage()
  const { numbers, dossier } = useInHand().desk
  const taken = new Set(numbers.map(({ number }) => number))
  const rows = dossier.plan.rows.filter(
    ({ group, shown, value }) => group === 'result' && shown && !taken.has(String(value)),
  )
  return (
    <dl className="given">
      {rows.map(({ fact, label, shown }) => (
        <div key={fact}>
          <dt>{pick(label)}</dt>
          <dd>{shown && pick(shown)}</dd>
        </div>
      ))}
      {numbers.map(({ label, number }) => (
        <div key={number}>
          <dt>{pick(label)}</dt>
          <dd className="plate">{number}</dd>
        </div>
      ))}
    </dl>
  )
}
