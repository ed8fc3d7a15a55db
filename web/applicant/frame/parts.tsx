import type { ReactNode } from 'react'
import { Button } from '../../design/index.ts'
import { useText } from '../preference/index.ts'
import { frameText } from '../text/frame.ts'

/** One part of a page, shown alone in the large edition. */
export interface Part {
  readonly id: string
  readonly content: ReactNode
}

interface PartsProps {
  readonly parts: readonly Part[]
  readonly current: number
}

/** Parts of a page, one under the other; in the large edition only the current one. All of them print. */
export function Parts({ parts, current }: PartsProps) {
  return parts.map((part, place) => (
    <div key={part.id} data-part={place === current ? 'shown' : 'waiting'}>
      {part.content}
    </div>
  ))
}

interface PartActionsProps {
  readonly current: number
  readonly total: number
  readonly onMove: (place: number) => void
  /** Whether the page's own action is there from the first part on, not only with the last. */
  readonly always: boolean
  readonly children: ReactNode
}

/** On to the next part and back; the page's own action comes with the last one. */
export function PartActions({ current, total, onMove, always, children }: PartActionsProps) {
  const t = useText(frameText)
  const isLast = current === total - 1
  return (
    <>
      {isLast || always ? children : null}
      <div className="flex gap-2 *:flex-1 sm:*:flex-none">
        {current > 0 ? (
          <Button weight="secondary" onClick={() => onMove(current - 1)}>
            {t.previous}
          </Button>
        ) : null}
        {isLast ? null : (
          <Button weight={always ? 'secondary' : 'primary'} onClick={() => onMove(current + 1)}>
            {always ? t.more : t.next}
          </Button>
        )}
      </div>
      <p role="status" className="text-center text-xs text-soft sm:mr-auto sm:self-center">
        {t.part(current + 1, total)}
      </p>
    </>
  )
}
