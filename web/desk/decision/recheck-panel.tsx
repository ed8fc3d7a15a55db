import { Button } from 'antd'
import { useState } from 'react'
import type { ReviewView } from '#api'
import { describeFailure } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { NoteField } from './note-field.tsx'
import { useReviewAct } from './use-review-act.ts'

interface RecheckPanelProps {
  readonly view: ReviewView
  readonly put: (view: ReviewView) => void
}

/** Says whether what the rules decided is right. */
export function RecheckPanel({ view, put }: RecheckPanelProps) {
  const { text } = useLanguage()
  const words = text.decision
  const [note, setNote] = useState('')
  const { act, busy, failure } = useReviewAct(view, put)
  const send = (agrees: boolean) => act('recheckDossier', { agrees, note })
  return (
    <>
      <h2>{words.recheckTitle}</h2>
      <p className="quiet">{view.task?.kind === 'objection' ? words.objectionLead : words.recheckLead}</p>
      <NoteField label={words.note} value={note} onChange={setNote} />
      {failure !== undefined && <p className="wrong">{describeFailure(failure, text)}</p>}
      <div className="buttons">
        <Button type="primary" loading={busy} onClick={() => send(true)}>
          {words.agree}
        </Button>
        <Button danger disabled={busy || note.trim() === ''} onClick={() => send(false)}>
          {words.disagree}
        </Button>
      </div>
    </>
  )
}
