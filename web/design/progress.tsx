import { useId } from 'react'

interface ProgressProps {
  readonly label: string
  /** 0 to 1; left out while nobody can tell. */
  readonly value?: number
}

/** How far something is, with the words above the bar. */
export function Progress({ label, value }: ProgressProps) {
  const id = useId()
  const share = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div>
      <div id={id} className="mb-1 flex justify-between gap-3 text-sm text-soft">
        <span className="break-words">{label}</span>
        {share === undefined ? null : <span className="shrink-0">{share}%</span>}
      </div>
      <progress
        aria-labelledby={id}
        max={100}
        {...(share === undefined ? {} : { value: share })}
        className="bar block h-2.5 w-full"
      />
    </div>
  )
}
