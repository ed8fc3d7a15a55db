import { Alert, Button } from 'antd'
import { useState } from 'react'
import { call } from '../../../client/index.ts'
import { ask, describeFailure, useKeys } from '../../frame/index.ts'
import { useLanguage } from '../../text/index.ts'
import { useInHand } from '../in-hand.tsx'

interface ReceiveButtonProps {
  readonly label: string
  readonly type: 'primary' | 'default'
}

/** Checks in whoever stands here without their code. */
export function ReceiveButton({ label, type }: ReceiveButtonProps) {
  const { text } = useLanguage()
  const { desk, put } = useInHand()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const keyOf = useKeys()
  const receive = async () => {
    const { number: code, version } = desk.dossier
    setBusy(true)
    setFailure(undefined)
    try {
      put(await ask(() => call('checkIn', { body: { key: keyOf([code, version]), code } })))
    } catch (problem) {
      setFailure(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button type={type} size="large" block loading={busy} onClick={receive}>
        {label}
      </Button>
      {failure !== undefined && (
        <Alert role="alert" type="error" showIcon title={describeFailure(failure, text)} />
      )}
    </>
  )
}
