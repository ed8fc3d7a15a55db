import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { type Address, go, pathOf } from './address.ts'

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  readonly to: Exclude<Address, { page: 'nowhere' }>
}

/** A link to another of the counter's pages; a new tab opens it as any link would. */
export function Link({ to, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(to)
  }
  return (
    <a href={pathOf(to)} onClick={follow} {...rest}>
      {children}
    </a>
  )
}
