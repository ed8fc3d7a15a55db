import { Button } from 'antd'
import { useLanguage } from '../text/index.ts'
import { describeFailure } from './describe-failure.ts'
import { localTime } from './time.ts'

interface FreshnessProps {
  readonly at: number | undefined
  readonly failure: unknown
  readonly reload: () => void
}

/** As of when the list is true; when it cannot be renewed, it stays and says so. */
export function Freshness({ at, failure, reload }: FreshnessProps) {
  const { text } = useLanguage()
  if (at === undefined) return null
  const time = localTime(at).slice(11)
  return (
    <span className="freshness">
      {failure ? (
        <strong role="status">
          {describeFailure(failure, text)} {text.stale(time)}
        </strong>
      ) : (
        text.fresh(time)
      )}
      <Button size="small" type="link" onClick={reload}>
        {text.refresh}
      </Button>
    </span>
  )
}
