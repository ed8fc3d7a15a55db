import type { ButtonHTMLAttributes } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** `primary` is the one thing to do on a page; `plain` reads as a link with the size of a button. */
export type Weight = 'primary' | 'secondary' | 'plain' | 'danger'

const weights: Record<Weight, string> = {
  primary: 'bg-accent text-white hover:bg-accent-deep border-accent',
  secondary: 'bg-paper text-accent border-edge hover:bg-accent-soft',
  plain: 'bg-transparent text-accent border-transparent underline underline-offset-4 hover:bg-accent-soft',
  danger: 'bg-paper text-bad border-bad hover:bg-bad-soft',
}

/** The look of a button, for links that act like one. */
export function buttonLook(weight: Weight = 'primary', wide = false): string {
  const size = weight === 'plain' ? 'px-2 py-2' : 'px-6 py-3'
  return `inline-flex min-h-12 items-center justify-center gap-2 rounded-md border font-semibold leading-snug no-underline transition-colors ${size} ${weights[weight]} ${wide ? 'w-full' : ''}`
}

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly weight?: Weight
  readonly wide?: boolean
  readonly icon?: IconName
  /** While true it shows that something is under way and ignores presses, but keeps the focus. */
  readonly busy?: boolean
}

export function Button({ weight = 'primary', wide = false, icon, busy = false, ...rest }: ButtonProps) {
  const { children, onClick, disabled, ...attributes } = rest
  const faded = disabled === true || busy ? 'opacity-60' : ''
  return (
    <button
      type="button"
      {...attributes}
      disabled={disabled}
      aria-disabled={busy || undefined}
      className={`${buttonLook(weight, wide)} ${faded}`}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}
