import { type ReactNode, useId } from 'react'

interface FieldIds {
  readonly input: string
  readonly hint: string
  readonly error: string
}

/** Ids that tie a control to its hint and its error. */
export function useFieldIds(): FieldIds {
  const id = useId()
  return { input: id, hint: `${id}-hint`, error: `${id}-error` }
}

interface FieldFrameProps {
  readonly ids: FieldIds
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Several controls under one question, such as day, month and year. */
  readonly group?: boolean
  readonly hideLabel?: boolean
  readonly children: ReactNode
}

/** Label above, hint under it, error before the control: in the order they are read aloud. */
export function FieldFrame(props: FieldFrameProps) {
  const { ids, label, hint, error, group = false, hideLabel = false, children } = props
  const labelLook = hideLabel ? 'sr-only' : 'mb-1 block font-semibold'
  const inside = (
    <>
      {hint ? (
        <p id={ids.hint} className="mb-2 text-sm text-soft">
          {hint}
        </p>
      ) : null}
      <p id={ids.error} role="alert" className="font-semibold text-bad empty:hidden">
        {error}
      </p>
      {children}
    </>
  )
  if (group) {
    return (
      <fieldset aria-describedby={`${ids.hint} ${ids.error}`}>
        <legend className={labelLook}>{label}</legend>
        {inside}
      </fieldset>
    )
  }
  return (
    <div>
      <label htmlFor={ids.input} className={labelLook}>
        {label}
      </label>
      {inside}
    </div>
  )
}
