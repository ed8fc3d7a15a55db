import { Button } from 'antd'
import { useState } from 'react'
import type { ReviewView } from '#api'
import { describeFailure, localTime } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { NoteField } from './note-field.tsx'
import { useReviewAct } from './use-review-act.ts'

interface PromisePanelProps {
  readonly view: ReviewView
  readonly promise: NonNullable<ReviewView['promise']>
  readonly put: (view: ReviewView) => void
}

/** Says what becomes of a promise that was not kept: revoked, or good after all. */
export function PromisePanel({ view, promise, put }: PromisePanelProps) {
  const { text, pick } = useLanguage()
  const words = text.decision
  const [note, setNote] = useState('')
  const { act, busy, failure } = useReviewAct(view, put)
  const { material } = promise
  const send = (revoked: boolean) => act('settlePromise', { material, revoked, note: note.trim() })
  const isReady = note.trim() !== ''
  return (
    <>
      <h2>{words.promiseTitle}</h2>
      <p className="quiet">{words.promiseLead(localTime(promise.madeAt).slice(0, 10), promise.until)}</p>
      <blockquote className="panel">
        <strong>{pick(promise.title)}</strong>
        <p>{pick(promise.text)}</p>
        <small className="quiet">{promise.law}</small>
      </blockquote>
      <NoteField label={words.promiseNote} value={note} onChange={setNote} />
      {failure !== undefined && <p className="wrong">{describeFailure(failure, text)}</p>}
      <div className="buttons">
        <Button danger type="primary" loading={busy} disabled={!isReady} onClick={() => send(true)}>
          {words.revokePromise}
        </Button>
        <Button disabled={busy || !isReady} onClick={() => send(false)}>
          {words.keepPromise}
        </Button>
      </div>
    </>
  )
}
