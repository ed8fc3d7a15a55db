import { Button, buttonLook, Notice, Progress } from '../../design/index.ts'
import { signInAddress } from '../frame/index.ts'
import { useText } from '../preference/index.ts'
import { frameText } from '../text/frame.ts'
import { paperText } from '../text/paper.ts'
import type { Transfer, Transfers } from './transfers.ts'

/** A file on its way: how much has gone, and what to do when it did not get through. */
export function TransferLine({
  transfer,
  transfers,
}: {
  readonly transfer: Transfer
  readonly transfers: Transfers
}) {
  const t = useText(paperText)
  const { signIn } = useText(frameText)
  const { id, file, share, failure } = transfer
  if (failure) {
    return (
      <Notice tone="bad" title={t.sendFailed(file.name)} live>
        {failure.problem ? <p>{failure.problem.detail}</p> : null}
        <div className="mt-2 flex flex-wrap gap-2">
          {failure.kind === 'signed-out' ? (
            <a href={signInAddress()} className={buttonLook('secondary')}>
              {signIn}
            </a>
          ) : null}
          <Button weight="secondary" onClick={() => void transfers.again(id)}>
            {t.retry}
          </Button>
          <Button weight="plain" onClick={() => transfers.cancel(id)}>
            {t.cancel}
          </Button>
        </div>
      </Notice>
    )
  }
  return (
    <div className="flex items-end gap-3">
      <div className="min-w-0 flex-1">
        <Progress label={t.sending(file.name)} value={share} />
      </div>
      <Button weight="plain" onClick={() => transfers.cancel(id)}>
        {t.cancel}
      </Button>
    </div>
  )
}
