import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'info' | 'good' | 'care' | 'bad'

const looks: Record<Tone, { readonly box: string; readonly icon: IconName }> = {
  info: { box: 'bg-accent-soft text-accent-deep', icon: 'info' },
  good: { box: 'bg-good-soft text-good', icon: 'check' },
  care: { box: 'bg-care-soft text-care', icon: 'alert' },
  bad: { box: 'bg-bad-soft text-bad', icon: 'alert' },
}

interface NoticeProps {
  readonly tone?: Tone
  readonly title?: string
  readonly children?: ReactNode
  /** Read out as soon as it appears. */
  readonly live?: boolean
}

/** Something to know, told by an icon and words as well as by colour. */
export function Notice({ tone = 'info', title, children, live = false }: NoticeProps) {
  const { box, icon } = looks[tone]
  return (
    <div
      role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}
      className={`flex gap-3 rounded-md p-4 ${box}`}
    >
      <Icon name={icon} className="mt-[0.2em] size-[1.3em]" />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="text-ink">{children}</div> : null}
      </div>
    </div>
  )
}
