import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { pathTo } from '../../../client/index.ts'
import { describeFailure, formatSeconds, go, Icon } from '../../frame/index.ts'
import { useCheckIn, useScanner } from '../../queue/index.ts'
import { useLanguage } from '../../text/index.ts'
import { timeVisit } from '../clock.ts'
import { useInHand } from '../in-hand.tsx'
import { Given } from './given.tsx'
import { ReceiveButton } from './receive-button.tsx'

/** How it ended, what to hand over, and the way to the next person; the next code may be scanned right here. */
export function Ended() {
  const { text, pick } = useLanguage()
  const { desk } = useInHand()
  const { dossier, clocks } = desk
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const because = dossier.moments.findLast(({ detail }) => detail !== undefined)?.detail
  const granted = dossier.result !== undefined
  return (
    <div className="stack">
      <h2 id="step-title" ref={heading} tabIndex={-1} className={granted ? 'ended-well' : ''}>
        {granted && <Icon name="check" />}
        {text.ended[dossier.state] ?? text.states[dossier.state]}
      </h2>
      {granted ? <Handover /> : <Reasons because={because && pick(because)} />}
      {clocks.length > 0 && (
        <p className="quiet">
          {text.tookAltogether(formatSeconds(timeVisit(clocks, Date.parse(dossier.changedAt))))}
        </p>
      )}
      <Next primary={!granted} />
      {dossier.state === 'correction' && <ReceiveButton label={text.receiveAgain} type="default" />}
    </div>
  )
}

/** The plate, the paper, and how to open it. */
function Handover() {
  const { text } = useLanguage()
  const { dossier } = useInHand().desk
  return (
    <>
      <Given />
      <Button
        type="primary"
        size="large"
        block
        href={pathTo('showPaper', { dossier: dossier.id })}
        target="_blank"
        rel="noreferrer"
        icon={<Icon name="print" />}
      >
        {text.openPaper}
      </Button>
      <p className="quiet">{text.handOver}</p>
    </>
  )
}

function Reasons({ because }: { readonly because: string | undefined }) {
  const { correction } = useInHand().desk.dossier
  if (correction.length === 0) return <p>{because}</p>
  return (
    <ul className="reasons">
      {correction.map(({ about, message }) => (
        <li key={about + message}>{message}</li>
      ))}
    </ul>
  )
}

function Next({ primary }: { readonly primary: boolean }) {
  const { text } = useLanguage()
  const { checkIn, busy, failure } = useCheckIn()
  useScanner(checkIn)
  return (
    <>
      <Button
        size="large"
        block
        type={primary ? 'primary' : 'default'}
        loading={busy}
        onClick={() => go({ page: 'queue' })}
      >
        {text.next}
      </Button>
      {failure !== undefined && (
        <Alert role="alert" type="error" showIcon title={describeFailure(failure, text)} />
      )}
    </>
  )
}
