import { useEffect, useState } from 'react'
import { findConsentToAsk, useDossier } from '../dossier/index.ts'
import { goToReplacing } from '../router/index.ts'
import { Asking } from './asking.tsx'
import { Consent } from './consent.tsx'
import { nextGuideAddress } from './next-address.ts'
import { Stop } from './stop.tsx'

/** What comes next in the guide: an early “no”, consent, waiting for registers, else the next question or the notice. */
export function GuidePage() {
  const { view } = useDossier()
  const [skipped, skip] = useState(false)
  const stopped = view.plan.verdict === 'unmet'
  const toAsk = findConsentToAsk(view)
  const waiting = !skipped && view.sources.some((source) => source.state === 'waiting')
  const next = stopped || toAsk.length > 0 || waiting ? undefined : nextGuideAddress(view)
  useEffect(() => {
    if (next) goToReplacing(next)
  }, [next])
  if (stopped) return <Stop />
  if (toAsk.length > 0) return <Consent sources={toAsk} />
  return waiting ? <Asking onSkip={() => skip(true)} /> : null
}
