import type { DeskDossier } from '#api'
import { formatSeconds, Icon, useNow } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { type StepTime, timeStep, timeVisit } from './clock.ts'
import { isInHand, useInHand } from './in-hand.tsx'

/** The steps of the visit with the time each took, against the minutes that were promised. */
export function Clocks() {
  const { text } = useLanguage()
  const { clocks, dossier } = useInHand().desk
  const time = useNow(1000)
  // Nothing runs on once nobody has it in hand, also when it ended in the middle of a step.
  const now = isInHand(dossier) ? time : Date.parse(dossier.changedAt)
  if (clocks.length === 0) return null
  const total = timeVisit(clocks, now)
  const promised = dossier.plan.limits.counterMinutes
  const late = total > promised * 60
  return (
    <ol className="clocks" aria-label={text.clocks}>
      {clocks.map((clock) => (
        <Step key={clock.step} clock={clock} time={timeStep(clock, now)} running={isInHand(dossier)} />
      ))}
      <li className={`clock clock-total ${late ? 'clock-late' : ''}`}>
        <span className="clock-label">{text.total}</span>
        <span className="clock-time">
          <strong>{formatSeconds(total)}</strong> / {text.minutes(promised)}
        </span>
        <Bar share={total / (promised * 60)} />
      </li>
    </ol>
  )
}

interface StepProps {
  readonly clock: DeskDossier['clocks'][number]
  readonly time: StepTime
  readonly running: boolean
}

function Step({ clock, time, running }: StepProps) {
  const { text, pick } = useLanguage()
  const { seconds, late } = time
  const state = time.state === 'running' && !running ? 'stopped' : time.state
  return (
    <li
      className={`clock clock-${state} ${late ? 'clock-late' : ''}`}
      aria-current={state === 'running' ? 'step' : undefined}
    >
      <span className="clock-label">
        {state === 'done' && <Icon name="check" />}
        {pick(clock.label)}
        {late && <span className="clock-over"> {text.overTime}</span>}
      </span>
      <span className="clock-time">
        {state !== 'ahead' && <strong>{formatSeconds(seconds)}</strong>}
        {state !== 'ahead' && ' / '}
        {text.minutes(clock.targetMinutes)}
      </span>
      <Bar share={seconds / (clock.targetMinutes * 60)} />
    </li>
  )
}

function Bar({ share }: { readonly share: number }) {
  return (
    <span className="clock-bar" aria-hidden="true">
      <span style={{ width: `${Math.min(1, share) * 100}%` }} />
    </span>
  )
}
