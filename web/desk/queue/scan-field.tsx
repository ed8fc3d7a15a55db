import { Alert, Button, Input, type InputRef } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { describeFailure } from '../frame/index.ts'
import { useLanguage } from '../text/index.ts'
import { useCheckIn } from './use-check-in.ts'
import { useScanner, useTypeInto } from './use-scanner.ts'

/** Checks people in. It is always ready: a scanner is heard from anywhere, and typing beside a field lands here. */
export function ScanField() {
  const { text } = useLanguage()
  const field = useRef<InputRef>(null)
  const [code, setCode] = useState('')
  const { checkIn, busy, failure, forget } = useCheckIn()
  const scan = useCallback(
    (given: string) => {
      setCode(given)
      void checkIn(given)
    },
    [checkIn],
  )
  const findInput = useCallback(() => field.current?.input ?? null, [])
  useScanner(scan, findInput)
  useTypeInto(findInput)
  useEffect(() => {
    if (failure !== undefined) field.current?.focus({ cursor: 'all' })
  }, [failure])
  return (
    <form
      className="panel scan"
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() !== '') void checkIn(code.trim())
      }}
    >
      <label htmlFor="code">
        <strong>{text.scan}</strong> <span className="quiet">{text.scanHint}</span>
      </label>
      <div className="scan-line">
        <Input
          id="code"
          ref={field}
          size="large"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={code}
          aria-describedby="scan-problem"
          onChange={({ target }) => {
            setCode(target.value)
            forget()
          }}
        />
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {text.checkIn}
        </Button>
      </div>
      <div id="scan-problem" role="alert">
        {failure !== undefined && <Alert type="error" showIcon title={describeFailure(failure, text)} />}
      </div>
    </form>
  )
}
