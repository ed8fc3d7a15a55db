import { useState } from 'react'
import { Button, Dialog } from '../../design/index.ts'
import { useText } from '../preference/index.ts'
import { confirmText } from '../text/confirm.ts'

interface RefuseDialogProps {
  readonly onClose: () => void
  readonly onRefuse: (reason: string) => void
}

/** “No” takes a second tap, and a reason only from those who want to give one. */
export function RefuseDialog({ onClose, onRefuse }: RefuseDialogProps) {
  const t = useText(confirmText)
  const [reason, choose] = useState('')
  return (
    <Dialog title={t.refuseTitle} onClose={onClose}>
      <p className="mb-4">{t.refuseHint}</p>
      <fieldset className="mb-6 space-y-2">
        <legend className="sr-only">{t.refuseTitle}</legend>
        {t.reasons.map((each) => (
          <label
            key={each}
            className="flex min-h-12 items-center gap-3 rounded-md border border-edge px-4 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="reason"
              className="size-5 accent-accent"
              checked={reason === each}
              onChange={() => choose(each)}
            />
            {each}
          </label>
        ))}
      </fieldset>
      <div className="flex flex-col gap-2">
        <Button weight="danger" wide onClick={() => onRefuse(reason)}>
          {t.refuseNow}
        </Button>
        <Button weight="plain" wide onClick={onClose}>
          {t.goBack}
        </Button>
      </div>
    </Dialog>
  )
}
