import { useLanguage } from '../../text/index.ts'
import { useInHand } from '../in-hand.tsx'
import { Given } from './given.tsx'
import { MainButton } from './main-button.tsx'
import type { StepProps } from './step.ts'

/** Grants: after a last look, the paper is made and the register told. */
export function Issue({ blocked }: StepProps) {
  const { text, pick } = useLanguage()
  const { desk, act, busy } = useInHand()
  return (
    <div className="stack">
      <Given />
      <p className="quiet">{text.grantHint}</p>
      <MainButton disabled={blocked} loading={busy === 'grant'} onPress={() => act('grant', {})}>
        {desk.current && pick(desk.current.label)}
      </MainButton>
    </div>
  )
}
