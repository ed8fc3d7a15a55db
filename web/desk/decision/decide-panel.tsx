import { Button } from 'antd'
import { useState } from 'react'
import type { ReviewView } from '#api'
import { useLanguage } from '../text/index.ts'
import { ApproveDialog } from './approve-dialog.tsx'
import { ReasonsDialog } from './reasons-dialog.tsx'

interface DecidePanelProps {
  readonly view: ReviewView
  readonly put: (view: ReviewView) => void
}

/** The three ways to decide by hand. */
export function DecidePanel({ view, put }: DecidePanelProps) {
  const { text } = useLanguage()
  const words = text.decision
  const [choice, choose] = useState<'approve' | 'reject' | 'first'>()
  const close = () => choose(undefined)
  const dialog = { view, put, close }
  return (
    <>
      <h2>{words.decideTitle}</h2>
      {view.granted && <p className="quiet">{words.granted}</p>}
      <div className="buttons">
        <Button type="primary" onClick={() => choose('approve')}>
          {view.granted ? words.uphold : words.approve}
        </Button>
        {!view.granted && <Button onClick={() => choose('first')}>{words.first}</Button>}
        <Button danger onClick={() => choose('reject')}>
          {view.granted ? words.revoke : words.reject}
        </Button>
      </div>
      {choice === 'approve' && <ApproveDialog {...dialog} />}
      {(choice === 'reject' || choice === 'first') && <ReasonsDialog {...dialog} outcome={choice} />}
    </>
  )
}
