import type { FactValue, Wording } from '#fact'

/** What every control is given; `typed` is text in the form its kind of value reads. */
export interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly hideLabel?: boolean
  readonly language: 'zh' | 'en'
  readonly options: readonly { readonly id: string; readonly label: Wording }[]
  readonly typed: string
  readonly onType: (typed: string) => void
}

/** A kept value as a person would type it. */
export function toTyped(value: FactValue | undefined): string {
  if (typeof value === 'string') return value
  return typeof value === 'boolean' ? String(value) : ''
}
