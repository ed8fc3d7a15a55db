import type { CallFailure } from '../../client/index.ts'
import { buttonLook, Notice } from '../../design/index.ts'
import { useText } from '../preference/index.ts'
import { frameText } from '../text/frame.ts'
import { signInAddress } from './session.ts'

/** Why an act was not done, in plain words, with the way out. */
export function FailureNotice({ failure }: { readonly failure: CallFailure | undefined }) {
  const t = useText(frameText)
  if (failure === undefined) return null
  if (failure.kind === 'signed-out') {
    return (
      <Notice tone="care" title={t.signedOut} live>
        <a href={signInAddress()} className={`mt-2 ${buttonLook('secondary')}`}>
          {t.signIn}
        </a>
      </Notice>
    )
  }
  const told = failure.kind === 'offline' ? t.offline : t.failed
  const hint = failure.kind === 'offline' ? t.offlineHint : t.failedHint
  return (
    <Notice tone="bad" title={failure.problem?.detail ?? told} live>
      {failure.problem ? null : hint}
    </Notice>
  )
}
