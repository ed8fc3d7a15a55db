import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ReviewView } from '#api'
import { makeKey } from '../../client/index.ts'
import { describeFailure } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { useReviewAct } from './use-review-act.ts'

interface ReasonsDialogProps {
  readonly view: ReviewView
  readonly put: (view: ReviewView) => void
  readonly close: () => void
  readonly outcome: 'reject' | 'first'
}

/** Denies or asks for correction, with every reason at once; what the rules found is written there already. */
export function ReasonsDialog({ view, put, close, outcome }: ReasonsDialogProps) {
  const { text, pick } = useLanguage()
  const words = text.decision
  const [reasons, setReasons] = useState<readonly Reason[]>(() => suggest(view, pick))
  const { act, busy, failure } = useReviewAct(view, put)
  const given = reasons.map(({ message }) => message.trim()).filter((message) => message !== '')
  const change = (id: string, message: string) =>
    setReasons(reasons.map((before) => (before.id === id ? { id, message } : before)))
  const send = async () => {
    if (await act('reviewDossier', { outcome, note: '', reasons: given })) close()
  }
  return (
    <Modal
      open
      width={640}
      title={outcome === 'reject' ? words.rejectTitle : words.firstTitle}
      okText={words.send}
      cancelText={text.cancel}
      okButtonProps={{ danger: outcome === 'reject', disabled: given.length === 0, loading: busy }}
      onOk={send}
      onCancel={close}
    >
      <div className="stack">
        <p className="quiet">{outcome === 'reject' ? words.rejectHint : words.firstHint}</p>
        {reasons.map(({ id, message }, place) => (
          <Input.TextArea
            key={id}
            aria-label={words.reason(place + 1)}
            rows={2}
            maxLength={500}
            value={message}
            onChange={({ target }) => change(id, target.value)}
          />
        ))}
        <Button type="dashed" block onClick={() => setReasons([...reasons, { id: makeKey(), message: '' }])}>
          {words.addReason}
        </Button>
        {failure !== undefined && <p className="wrong">{describeFailure(failure, text)}</p>}
      </div>
    </Modal>
  )
}

interface Reason {
  readonly id: string
  readonly message: string
}

function suggest(
  { explanation }: ReviewView,
  pick: ReturnType<typeof useLanguage>['pick'],
): readonly Reason[] {
  const failed = explanation.grounds.filter(({ verdict }) => verdict === 'unmet')
  const reasons = failed.map(({ id, reason, remedy, law }) => {
    const message = `${reason ? pick(reason) : ''}（${law}）${remedy ? pick(remedy) : ''}`
    return { id, message }
  })
  return reasons.length > 0 ? reasons : [{ id: 'own', message: '' }]
}
