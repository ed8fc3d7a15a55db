import { Skeleton } from '../../design/index.ts'
import { useText } from '../preference/index.ts'
import { frameText } from '../text/frame.ts'

/** The shape of a page on its way. */
export function Loading() {
  const t = useText(frameText)
  return (
    <div className="space-y-5">
      <Skeleton label={t.loading} lines={2} />
      <Skeleton label={t.loading} lines={4} />
    </div>
  )
}
