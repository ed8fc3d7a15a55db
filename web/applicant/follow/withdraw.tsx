import { useState } from 'react'
import { call } from '../../client/index.ts'
import { Button, Dialog, FieldFrame, useFieldIds } from '../../design/index.ts'
import { useAct } from '../dossier/index.ts'
import { FailureNotice } from '../frame/index.ts'
import { useText } from '../preference/index.ts'
import { followText } from '../text/follow.ts'

/** Takes the dossier back, after one question. */
export function Withdraw() {
  const t = useText(followText)
  const [asking, setAsking] = useState(false)
  return (
    <p>
      <Button weight="plain" onClick={() => setAsking(true)}>
        {t.withdraw}
      </Button>
      {asking ? <WithdrawDialog onClose={() => setAsking(false)} /> : null}
    </p>
  )
}

function WithdrawDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText(followText)
  const ids = useFieldIds()
  const [reason, setReason] = useState('')
  const { busy, failure, run } = useAct((why: string, { key, version, dossier }) =>
    call('withdraw', { path: { dossier }, body: { key, version, reason: why } }),
  )
  const withdraw = async () => {
    if (await run(reason.trim())) onClose()
  }
  return (
    <Dialog title={t.withdrawTitle} onClose={onClose}>
      <div className="space-y-4">
        <p>{t.withdrawHint}</p>
        <FieldFrame ids={ids} label={t.withdrawReason}>
          <textarea
            id={ids.input}
            rows={2}
            maxLength={500}
            className="w-full rounded-md border border-edge bg-paper p-3"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </FieldFrame>
        <FailureNotice failure={failure} />
        <div className="flex flex-wrap gap-3">
          <Button weight="danger" busy={busy} onClick={withdraw}>
            {t.withdrawYes}
          </Button>
          <Button weight="secondary" onClick={onClose}>
            {t.withdrawNo}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
