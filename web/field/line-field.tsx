import type { InputHTMLAttributes } from 'react'
import { FieldFrame, useFieldIds } from '../design/index.ts'
import type { FieldProps } from './field.ts'

export const inputLook =
  'min-h-13 w-full rounded-md border border-edge bg-paper px-4 py-2.5 aria-invalid:border-2 aria-invalid:border-bad'

type Attributes = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'inputMode' | 'autoComplete' | 'autoCapitalize' | 'maxLength'
>

interface LineFieldProps extends FieldProps {
  readonly attributes: Attributes
  /** Stands before the input, such as a currency sign. */
  readonly before?: string
}

/** One line of typing, with the keyboard that fits. */
export function LineField({ attributes, before, ...field }: LineFieldProps) {
  const ids = useFieldIds()
  return (
    <FieldFrame
      ids={ids}
      label={field.label}
      hint={field.hint}
      error={field.error}
      hideLabel={field.hideLabel ?? false}
    >
      <div className="flex items-center gap-2">
        {before ? <span aria-hidden="true">{before}</span> : null}
        <input
          id={ids.input}
          className={inputLook}
          value={field.typed}
          onChange={(event) => field.onType(event.target.value)}
          aria-describedby={`${ids.hint} ${ids.error}`}
          aria-invalid={field.error !== undefined}
          spellCheck={false}
          {...attributes}
        />
      </div>
    </FieldFrame>
  )
}
