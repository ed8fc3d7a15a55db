import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export interface Step {
  readonly id: string
  readonly label: string
  readonly state: 'done' | 'current' | 'ahead'
}

interface StepsProps {
  readonly label: string
  /** `第 2 步，共 5 步`, for the narrow form. */
  readonly summary: string
  readonly steps: readonly Step[]
  /** Makes the label of a reachable step a link. */
  readonly link: (step: Step) => ReactNode
}

/** Where one is: a bar with one segment a step on a phone, a list beside the page on a wide screen. */
export function Steps({ label, summary, steps, link }: StepsProps) {
  const current = steps.find((step) => step.state === 'current')
  return (
    <nav aria-label={label}>
      <div className="lg:hidden">
        <p className="text-sm text-soft">
          {summary}
          {current ? <span className="font-semibold text-ink"> · {current.label}</span> : null}
        </p>
        <div className="mt-2 flex gap-1.5" aria-hidden="true">
          {steps.map((step) => (
            <span key={step.id} className={`h-1.5 flex-1 rounded-full ${segment[step.state]}`} />
          ))}
        </div>
      </div>
      <ol className="hidden space-y-1 lg:block">
        {steps.map((step, place) => (
          <li
            key={step.id}
            aria-current={step.state === 'current' ? 'step' : undefined}
            className="flex items-center gap-3 py-2"
          >
            <span
              className={`grid size-8 place-items-center rounded-full text-sm font-semibold ${dot[step.state]}`}
            >
              {step.state === 'done' ? <Icon name="check" className="size-4" /> : place + 1}
            </span>
            <span className={step.state === 'current' ? 'font-semibold' : 'text-soft'}>{link(step)}</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const segment = { done: 'bg-accent', current: 'bg-accent', ahead: 'bg-line' }
const dot = {
  done: 'bg-accent-soft text-accent-deep',
  current: 'bg-accent text-white',
  ahead: 'border border-edge text-soft',
}
