import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Icon } from '../../design/index.ts'
import { usePreference, useText } from '../preference/index.ts'
import { Link } from '../router/index.ts'
import { frameText } from '../text/frame.ts'
import { type Part, PartActions, Parts } from './parts.tsx'
import { ReadAloud } from './read-aloud.tsx'

let isFirstPage = true

interface PageProps {
  readonly title: string
  /** What the page belongs to, above the heading. */
  readonly eyebrow?: string | undefined
  readonly lead?: ReactNode
  /** Where “back” leads when there is a page above this one. */
  readonly back?: { readonly to: string; readonly label: string }
  readonly children?: ReactNode
  /** Shown one at a time in the large edition. */
  readonly parts?: readonly Part[]
  /** The one thing to do; stays at hand at the foot of a phone. */
  readonly actions?: ReactNode
  /** Offers the action beside every part. */
  readonly actionsAlways?: boolean
}

/** One page: its heading takes the focus on arrival, so that a screen reader says where one is. */
export function Page({
  title,
  eyebrow,
  lead,
  back,
  children,
  parts = [],
  actions,
  actionsAlways = false,
}: PageProps) {
  const t = useText(frameText)
  const { size } = usePreference()
  const heading = useRef<HTMLHeadingElement>(null)
  const [chosen, choose] = useState(0)
  const current = Math.max(0, Math.min(chosen, parts.length - 1))
  const isParted = size === 'large' && parts.length > 1
  const move = (place: number) => {
    choose(place)
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }
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
        {eyebrow ? <p className="mb-1 text-sm text-soft">{eyebrow}</p> : null}
        <h1 ref={heading} tabIndex={-1} className="text-2xl sm:text-3xl">
          {title}
        </h1>
        {lead ? <div className="text-lg text-soft">{lead}</div> : null}
        {size === 'large' ? <ReadAloud /> : null}
      </header>
      <div className="space-y-5">
        {isParted && current > 0 ? null : children}
        <Parts parts={parts} current={current} />
      </div>
      {isParted ? (
        <Actions>
          <PartActions current={current} total={parts.length} always={actionsAlways} onMove={move}>
            {actions}
          </PartActions>
        </Actions>
      ) : actions ? (
        <Actions>{actions}</Actions>
      ) : null}
    </>
  )
}

function Actions({ children }: { readonly children: ReactNode }) {
  return (
    <div
      data-print="no"
      className="sticky bottom-0 z-10 -mx-4 mt-8 flex flex-col gap-2 border-t border-line bg-paper/95 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] backdrop-blur sm:mx-0 sm:flex-row sm:flex-wrap sm:rounded-t-lg sm:border-x sm:px-5"
    >
      {children}
    </div>
  )
}
