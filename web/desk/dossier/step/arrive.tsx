import { Alert, Button } from 'antd'
import { useState } from 'react'
import { call } from '../../../client/index.ts'
import { ask, describeFailure, useKeys } from '../../frame/index.ts'
import { useLanguage } from '../../text/index.ts'
import { useInHand } from '../in-hand.tsx'

/** The person is not checked in yet: their code was not scanned, or they forgot it. */
export function Arrive() {
  const { text } = useLanguage()
  const { desk, put } = useInHand()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const keyOf = useKeys()
  const { number, booking } = desk.dossier
  const receive = async () => {
    const code = booking?.code ?? number
    setBusy(true)
    try {
      put(await ask(() => call('checkIn', { body: { key: keyOf(code), code } })))
    } catch (problem) {
      setFailure(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="stack">
      <h2 id="step-title">{text.notHere}</h2>
      <p className="quiet">{text.notHereHint}</p>
      <Button type="primary" size="large" block loading={busy} onClick={receive}>
        {text.checkIn}
      </Button>
      {failure !== undefined && (
        <Alert role="alert" type="error" showIcon title={describeFailure(failure, text)} />
      )}
    </div>
  )
}
