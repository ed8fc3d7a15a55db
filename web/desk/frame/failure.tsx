import { Button, Result } from 'antd'
import { useLanguage } from '../text/index.ts'

/** Something did not load: what, and the way out. */
export function Failure({ message, retry }: { readonly message: string; readonly retry: () => void }) {
  const { text } = useLanguage()
  return (
    <Result
      status="warning"
      title={`${text.failed}${message}`}
      extra={<Button onClick={retry}>{text.retry}</Button>}
    />
  )
}
