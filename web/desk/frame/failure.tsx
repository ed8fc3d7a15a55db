import { Alert, Button } from 'antd'
import { useLanguage } from '../text/index.ts'
import { describeFailure } from './describe-failure.ts'

interface FailureProps {
  readonly failure: unknown
  readonly retry: () => void
}

/** Something did not load: why, and the way out. */
export function Failure({ failure, retry }: FailureProps) {
  const { text } = useLanguage()
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={describeFailure(failure, text)}
      description={text.nothingLost}
      action={<Button onClick={retry}>{text.retry}</Button>}
    />
  )
}
