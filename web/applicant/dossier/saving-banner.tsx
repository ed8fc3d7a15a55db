import { Button, buttonLook, Notice } from '../../design/index.ts'
import { signInAddress } from '../frame/index.ts'
import { useText } from '../preference/index.ts'
import { dossierText } from '../text/dossier.ts'
import type { Saving } from './store.ts'

/** Says when what was entered has not reached the server yet, and what to do. Nothing is lost meanwhile. */
export function SavingBanner({ saving, onRetry }: { readonly saving: Saving; readonly onRetry: () => void }) {
  const t = useText(dossierText)
  if (saving === 'offline') {
    return (
      <div className="mb-5" data-print="no">
        <Notice tone="care" title={t.offline} live>
          <p className="mb-2">{t.offlineHint}</p>
          <Button weight="secondary" onClick={onRetry}>
            {t.sendNow}
          </Button>
        </Notice>
      </div>
    )
  }
  if (saving === 'signed-out') {
    return (
      <div className="mb-5" data-print="no">
        <Notice tone="care" title={t.signedOut} live>
          <p className="mb-3">{t.signedOutHint}</p>
          <a href={signInAddress()} className={buttonLook()}>
            {t.signInAgain}
          </a>
        </Notice>
      </div>
    )
  }
  return (
    <p role="status" className="sr-only">
      {saving === 'saving' ? t.saving : ''}
    </p>
  )
}
