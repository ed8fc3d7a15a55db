import { Modal } from 'antd'
import { useState } from 'react'
import type { ReviewView } from '#api'
import { describeFailure } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { NoteField } from './note-field.tsx'
import { useReviewAct } from './use-review-act.ts'

interface ApproveDialogProps {
  readonly view: ReviewView
  readonly put: (view: ReviewView) => void
  readonly close: () => void
}

/** Grants by hand, with a note of what it rests on. */
export function ApproveDialog({ view, put, close }: ApproveDialogProps) {
  const { text } = useLanguage()
  const words = text.decision
  const [note, setNote] = useState('')
  const { act, busy, failure } = useReviewAct(view, put)
  const send = async () => {
    if (await act('reviewDossier', { outcome: 'approve', note, reasons: [] })) close()
  }
  return (
    <Modal
      open
      title={view.granted ? words.uphold : words.approveTitle}
      okText={words.send}
      cancelText={text.cancel}
      okButtonProps={{ loading: busy }}
      onOk={send}
      onCancel={close}
    >
      <p className="quiet">{words.approveHint}</p>
      <NoteField label={words.note} value={note} onChange={setNote} autoFocus />
      {failure !== undefined && <p className="wrong">{describeFailure(failure, text)}</p>}
    </Modal>
  )
}
