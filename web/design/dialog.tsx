import { type ReactNode, useEffect, useId, useRef } from 'react'

interface DialogProps {
  readonly title: string
  readonly children: ReactNode
  /** Left out when the question must be answered. */
  readonly onClose?: () => void
}

/** A question that stands before everything else. The native element keeps the focus inside and gives it back. */
export function Dialog({ title, children, onClose }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={element}
      aria-labelledby={titleId}
      className="m-auto max-h-[88dvh] w-[min(94vw,34rem)] overflow-auto rounded-lg bg-paper p-6 text-ink shadow-lift backdrop:bg-ink/55 sm:p-8"
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <h2 id={titleId} className="mb-3 text-xl">
        {title}
      </h2>
      {children}
    </dialog>
  )
}
