import { Alert } from 'antd'
import { CallFailure } from '../../../client/index.ts'
import { describeFailure } from '../../frame/index.ts'
import { useLanguage } from '../../text/index.ts'
import { isInHand, useInHand } from '../in-hand.tsx'
import { TurnBack } from '../turn-back/index.ts'
import { Arrive } from './arrive.tsx'
import { Assign } from './assign.tsx'
import { Ended } from './ended.tsx'
import { Inspection } from './inspection.tsx'
import { Issue } from './issue.tsx'
import { OpenList } from './open-list.tsx'
import { listOpenPoints } from './open-points.ts'

const steps: Readonly<Record<string, typeof Inspection>> = {
  inspect: Inspection,
  assign: Assign,
  issue: Issue,
}

/** The one thing to do now, and beneath it the two ways to say no. */
export function StepPanel({ refusal }: { readonly refusal: unknown }) {
  const { pick } = useLanguage()
  const { desk } = useInHand()
  const { current, dossier } = desk
  const inHand = isInHand(dossier)
  const points = inHand ? listOpenPoints(desk) : []
  const Step = current && steps[current.kind]
  return (
    <section className="panel step" aria-labelledby="step-title">
      {inHand && Step ? (
        <>
          <h2 id="step-title">{pick(current.label)}</h2>
          {points.length > 0 && <OpenList points={points} />}
          <Step blocked={points.length > 0 || desk.obstacles.length > 0} />
          <Refusal refusal={refusal} />
          <TurnBack />
        </>
      ) : (
        <>
          {dossier.state === 'draft' || dossier.state === 'submitted' ? <Arrive /> : <Ended />}
          <Refusal refusal={refusal} />
        </>
      )}
    </section>
  )
}

function Refusal({ refusal }: { readonly refusal: unknown }) {
  const { text, pick } = useLanguage()
  if (refusal === undefined) return null
  const entries = refusal instanceof CallFailure ? (refusal.problem?.entries ?? []) : []
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={describeFailure(refusal, text)}
      description={
        <>
          {entries.length > 1 && (
            <ul>
              {entries.map(({ entry, message }) => (
                <li key={entry}>{pick(message)}</li>
              ))}
            </ul>
          )}
          {text.nothingLost}
        </>
      }
    />
  )
}
