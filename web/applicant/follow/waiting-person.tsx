import { useState } from 'react'
import { call } from '../../client/index.ts'
import { Button, Notice } from '../../design/index.ts'
import { useAct, useDossier } from '../dossier/index.ts'
import { FailureNotice } from '../frame/index.ts'
import { usePreference, useText } from '../preference/index.ts'
import { confirmText } from '../text/confirm.ts'
import { formatInstant } from '../time.ts'

/** How far the agreement of the person is, for whoever filed it; they can be asked once more. */
export function WaitingPerson() {
  const t = useText(confirmText)
  const { language } = usePreference()
  const { view } = useDossier()
  const [isSent, setSent] = useState(false)
  const { busy, failure, run } = useAct((_: undefined, { key, dossier }) =>
    call('remindParty', { path: { dossier }, body: { key } }),
  )
  const { confirmation } = view
  if (!confirmation) return null
  const { name, status, until, reason } = confirmation
  if (status === 'confirmed') return <Notice tone="good" title={t.confirmedBy(name)} />
  if (status === 'refused') return <Notice tone="care" title={t.refusedBy(name, reason)} />
  if (status === 'expired') return <Notice tone="care" title={t.expiredBy(name)} />
  if (view.state !== 'confirming') return null
  return (
    <Notice title={t.waitingFor(name)}>
      <p>{t.waitingUntil(formatInstant(until, language))}</p>
      <p className="mt-3">
        <Button weight="secondary" busy={busy} onClick={async () => setSent(await run(undefined))}>
          {t.remind}
        </Button>
      </p>
      <p role="status">{isSent ? t.reminded : ''}</p>
      <FailureNotice failure={failure} />
    </Notice>
  )
}
