import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '../../design/index.ts'
import { usePreference, useText } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { frameText } from '../text/frame.ts'
import { ReadAloud } from './read-aloud.tsx'

let isFirstPage = true

interface PageProps {
  readonly title: string
  readonly lead?: ReactNode
  /** Where “back” leads when there is a page above this one. */
  readonly back?: { readonly to: string; readonly label: string }
  readonly children: ReactNode
  /** The one thing to do; stays at hand at the foot of a phone. */
  readonly actions?: ReactNode
}

/** One page: its heading takes the focus on arrival, so that a screen reader says where one is. */
export function Page({ title, lead, back, children, actions }: PageProps) {
  const t = useText(frameText)
  const { size } = usePreference()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${t.brand}`
    if (isFirstPage) isFirstPage = false
    else heading.current?.focus({ preventScroll: true })
  }, [title, t.brand])
  return (
    <>
      {back ? (
        <Link
          to={back.to}
          className="mb-3 inline-flex min-h-11 items-center gap-1 text-accent"
          data-print="no"
        >
          <Icon name="back" />
          {back.label}
        </Link>
      ) : null}
      <header className="mb-6 space-y-3">
        <h1 ref={heading} tabIndex={-1} className="text-2xl sm:text-3xl">
          {title}
        </h1>
        {lead ? <div className="text-lg text-soft">{lead}</div> : null}
        {size === 'large' ? <ReadAloud /> : null}
      </header>
      <div className="space-y-5">{children}</div>
      {actions ? <Actions>{actions}</Actions> : null}
    </>
  )
}

function Actions({ children }: { readonly children: ReactNode }) {
  return (
    <div
      data-print="no"
      className="sticky bottom-0 z-10 -mx-4 mt-8 flex flex-col gap-2 border-t border-line bg-paper/95 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] backdrop-blur sm:static sm:mx-0 sm:flex-row-reverse sm:justify-end sm:border-0 sm:bg-transparent sm:px-0 sm:backdrop-blur-none"
    >
      {children}
    </div>
  )
}
