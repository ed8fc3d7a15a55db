import type { ReactNode } from 'react'

interface CardProps {
  readonly children: ReactNode
  readonly as?: 'div' | 'section' | 'li' | 'article'
  readonly labelledBy?: string
}

/** A sheet of paper on the page. */
export function Card({ children, as: Element = 'div', labelledBy }: CardProps) {
  return (
    <Element
      aria-labelledby={labelledBy}
      className="rounded-lg border border-line bg-paper p-5 sm:p-6 print:border-0 print:p-0"
    >
      {children}
    </Element>
  )
}
