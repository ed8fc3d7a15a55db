import { useLanguage } from '../../text/index.ts'
import { useInHand } from '../in-hand.tsx'
import { Given } from './given.tsx'
import { MainButton } from './main-button.tsx'
import type { StepProps } from './step.ts'

/** Takes the next number of this office's range. */
export function Assign({ blocked }: StepProps) {
  const { text, pick } = useLanguage()
  const { desk, act, busy } = useInHand()
  return (
    <div className="stack">
      <Given />
      <p className="quiet">{text.assignHint}</p>
      <MainButton
        disabled={blocked}
        loading={busy === 'assignNumber'}
        onPress={() => act('assignNumber', {})}
      >
        {desk.current && pick(desk.current.label)}
      </MainButton>
    </div>
  )
}
