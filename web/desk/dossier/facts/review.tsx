import type { Plan } from '#api'
import { useLanguage } from '../../text/index.ts'
import { useInHand } from '../in-hand.tsx'

/** What the review found and which conditions do not hold; what holds or is still open is folded away. */
export function Review() {
  const { text } = useLanguage()
  const { findings, rules, reminders } = useInHand().desk.dossier.plan
  const unmet = rules.filter(({ verdict }) => verdict === 'unmet')
  const told = reminders.filter(({ verdict }) => verdict === 'unmet')
  const met = rules.filter(({ verdict }) => verdict === 'met').length
  return (
    <div className="review">
      {findings.map((finding) => (
        <Finding key={finding.point} finding={finding} />
      ))}
      {[...unmet, ...told].map((rule) => (
        <Rule key={rule.id} rule={rule} reminder={told.includes(rule)} />
      ))}
      <details>
        <summary>{met === rules.length ? text.allMet(met) : text.someMet(met, rules.length)}</summary>
        <ul>
          {rules.map((rule) => (
            <Verdict key={rule.id} rule={rule} />
          ))}
        </ul>
      </details>
    </div>
  )
}

function Finding({ finding }: { readonly finding: Plan['findings'][number] }) {
  const { text, pick } = useLanguage()
  const { choose, desk } = useInHand()
  const { code, status, message, remedy, law, facts } = finding
  const rows = desk.dossier.plan.rows.filter(({ fact }) => facts.includes(fact))
  return (
    <div className={`note note-${status}`}>
      <strong>
        {code} {text.findings[status]}
      </strong>{' '}
      {pick(message)} {pick(remedy)} <span className="quiet">{law}</span>{' '}
      {rows.map(({ fact, label }) => (
        <button key={fact} type="button" className="plain link" onClick={() => choose(fact)}>
          {text.showFact(pick(label))}
        </button>
      ))}
    </div>
  )
}

interface RuleProps {
  readonly rule: Plan['rules'][number]
  readonly reminder: boolean
}

function Rule({ rule, reminder }: RuleProps) {
  const { text, pick } = useLanguage()
  const { name, verdict, reason, remedy, law } = rule
  return (
    <div className={`note note-${reminder ? 'remind' : verdict}`}>
      <strong>
        {pick(name)} · {reminder ? text.findings.remind : text.verdicts[verdict]}
      </strong>{' '}
      {pick(reason)} {remedy && pick(remedy)} <span className="quiet">{law}</span>
    </div>
  )
}

function Verdict({ rule }: { readonly rule: Plan['rules'][number] }) {
  const { text, pick } = useLanguage()
  const { name, verdict, law } = rule
  return (
    <li>
      {pick(name)} <strong className={`verdict-${verdict}`}>{text.verdicts[verdict]}</strong>{' '}
      <span className="quiet">{law}</span>
    </li>
  )
}
