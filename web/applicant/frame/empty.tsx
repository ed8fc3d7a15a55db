import { CallFailure } from '../../client/index.ts'
import { Button, buttonLook, Notice } from '../../design/index.ts'
import { useText } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { frameText } from '../text/frame.ts'
import { Page } from './page.tsx'
import { signInAddress } from './session.ts'

/** An address nobody lives at. */
export function Lost() {
  const t = useText(frameText)
  return (
    <Page title={t.lost} lead={t.lostHint}>
      <Link to="/" className={buttonLook()}>
        {t.home}
      </Link>
    </Page>
  )
}

/** A page only for people who are signed in. */
export function SignInFirst() {
  const t = useText(frameText)
  return (
    <Page title={t.signInFirst} lead={t.signInWhy}>
      <a href={signInAddress()} className={buttonLook()}>
        {t.signIn}
      </a>
    </Page>
  )
}

interface FailedProps {
  readonly failure: unknown
  readonly onRetry: () => void
}

/** A page that could not be opened, with the way out that fits the reason. */
export function Failed({ failure, onRetry }: FailedProps) {
  const t = useText(frameText)
  const kind = failure instanceof CallFailure ? failure.kind : 'broken'
  if (kind === 'signed-out') return <SignInFirst />
  if (failure instanceof CallFailure && failure.status === 404) return <Lost />
  const offline = kind === 'offline'
  return (
    <Page title={offline ? t.offline : t.failed} lead={offline ? t.offlineHint : t.failedHint}>
      <AskAgain failure={failure} onRetry={onRetry} />
    </Page>
  )
}

/** Part of a page that could not be loaded. */
export function AskAgain({ failure, onRetry }: FailedProps) {
  const t = useText(frameText)
  const told = failure instanceof CallFailure ? failure.problem?.detail : undefined
  return (
    <div className="space-y-4">
      <Notice tone="bad" title={told ?? t.failed} live />
      <Button onClick={onRetry}>{t.retry}</Button>
    </div>
  )
}
