import { Alert, Card, Tag } from 'antd'
import type { Plan } from '#api'
import { useLanguage } from '../text/index.ts'

const colours = { met: 'green', unmet: 'red', unknown: 'orange' }
const tones = { remind: 'info', manual: 'warning', reject: 'error' } as const

/** What the review found, and how the conditions stand, each with its law. */
export function Review({ plan }: { readonly plan: Plan }) {
  const { text, pick } = useLanguage()
  return (
    <>
      <Card title={text.findings}>
        {plan.findings.length === 0 && text.noFindings}
        <div className="desk-stack">
          {plan.findings.map(({ point, code, status, message, remedy, law }) => (
            <Alert
              key={point}
              type={tones[status]}
              showIcon
              title={`${code} ${pick(message)}`}
              description={`${pick(remedy)}（${law}）`}
            />
          ))}
        </div>
      </Card>
      <Card title={text.conditions}>
        {plan.rules.map(({ id, name, verdict, reason, law }) => (
          <div key={id} className="desk-check">
            <span>
              {pick(name)}
              <br />
              <span className="desk-expected">{verdict === 'met' ? law : `${pick(reason)} ${law}`}</span>
            </span>
            <Tag color={colours[verdict]}>{text[verdict]}</Tag>
          </div>
        ))}
      </Card>
    </>
  )
}
