import type { Plan } from '#api'
import { Icon } from '../../frame/index.ts'
import { useLanguage } from '../../text/index.ts'
import { useInHand } from '../in-hand.tsx'

/** What the review found and how the conditions stand: what needs an eye is open, what holds is folded away. */
export function Review() {
  const { text } = useLanguage()
  const { findings, rules, reminders } = useInHand().desk.dossier.plan
  const open = rules.filter(({ verdict }) => verdict !== 'met')
  const met = rules.filter(({ verdict }) => verdict === 'met')
  const told = reminders.filter(({ verdict }) => verdict === 'unmet')
  return (
    <div className="review">
      {findings.map((finding) => (
        <Finding key={finding.point} finding={finding} />
      ))}
      {[...open, ...told].map((rule) => (
        <Rule key={rule.id} rule={rule} reminder={told.includes(rule)} />
      ))}
      <details>
        <summary>
          <Icon name="check" />
          {open.length === 0 ? text.allMet(met.length) : text.someMet(met.length, rules.length)}
        </summary>
        <ul>
          {met.map(({ id, name, law }) => (
            <Law key={id} name={name} law={law} />
          ))}
        </ul>
      </details>
    </div>
  )
}

function Finding({ finding }: { readonly finding: Plan['findings'][number] }) {
  const { text, pick } = useLanguage()
  const { choose } = useInHand()
  const { code, status, message, remedy, law, facts } = finding
  const [fact] = facts
  return (
    <div className={`note note-${status}`}>
      <strong>
        {code} {text.findings[status]}
      </strong>{' '}
      {pick(message)} {pick(remedy)} <span className="quiet">{law}</span>{' '}
      {fact && (
        <button type="button" className="plain link" onClick={() => choose(fact)}>
          {text.showValue}
        </button>
      )}
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

function Law({ name, law }: Pick<Plan['rules'][number], 'name' | 'law'>) {
  const { pick } = useLanguage()
  return (
    <li>
      {pick(name)} <span className="quiet">{law}</span>
    </li>
  )
}
