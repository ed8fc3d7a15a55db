import { type ReactNode, useState } from 'react'
import { Button } from '../../design/index.ts'
import { usePreference, useText } from '../preference/index.ts'
import { frameText } from '../text/frame.ts'

interface PartsProps {
  readonly parts: readonly { readonly id: string; readonly content: ReactNode }[]
}

/** Parts of a page, one under the other; in the large edition one after the other. All of them print. */
export function Parts({ parts }: PartsProps) {
  const t = useText(frameText)
  const { size } = usePreference()
  const [chosen, choose] = useState(0)
  const current = Math.min(chosen, parts.length - 1)
  const move = (step: number) => {
    choose(current + step)
    window.scrollTo(0, 0)
  }
  return (
    <>
      {parts.map((part, place) => (
        <div key={part.id} data-part={place === current ? 'shown' : 'waiting'}>
          {part.content}
        </div>
      ))}
      {size === 'large' && parts.length > 1 ? (
        <nav className="space-y-3" data-print="no" aria-label={t.part(current + 1, parts.length)}>
          <p role="status" className="text-soft">
            {t.part(current + 1, parts.length)}
          </p>
          <div className="flex flex-wrap gap-3">
            {current > 0 ? (
              <Button weight="secondary" icon="back" onClick={() => move(-1)}>
                {t.previous}
              </Button>
            ) : null}
            {current < parts.length - 1 ? <Button onClick={() => move(1)}>{t.next}</Button> : null}
          </div>
        </nav>
      ) : null}
    </>
  )
}
