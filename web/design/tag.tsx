import type { ReactNode } from 'react'
import type { Tone } from './notice.tsx'

const looks: Record<Tone | 'quiet', string> = {
  quiet: 'bg-page text-soft border-line',
  info: 'bg-accent-soft text-accent-deep border-transparent',
  good: 'bg-good-soft text-good border-transparent',
  care: 'bg-care-soft text-care border-transparent',
  bad: 'bg-bad-soft text-bad border-transparent',
}

/** A word or two about the thing beside it. */
export function Tag({
  tone = 'quiet',
  children,
}: {
  readonly tone?: Tone | 'quiet'
  readonly children: ReactNode
}) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full border px-2.5 py-0.5 text-xs font-semibold ${looks[tone]}`}
    >
      {children}
    </span>
  )
}
