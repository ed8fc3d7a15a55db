import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { goTo } from './place.ts'

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: string
}

/** A link within these pages; opens in a new tab when asked to, as any link does. */
export function Link({ to, ...attributes }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    goTo(to)
  }
  return <a {...attributes} href={to} onClick={follow} />
}
