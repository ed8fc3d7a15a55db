import { useState } from 'react'
import { FieldFrame, useFieldIds } from '../design/index.ts'
import type { FieldProps } from './field.ts'
import { inputLook } from './line-field.tsx'

const parts = [
  { zh: '年', en: 'Year', digits: 4, width: 'w-28' },
  { zh: '月', en: 'Month', digits: 2, width: 'w-20' },
  { zh: '日', en: 'Day', digits: 2, width: 'w-20' },
] as const

/** Year, month and day in three boxes: quicker than a calendar for a day one knows, and any keyboard can do it. */
export function DateField(props: FieldProps) {
  const ids = useFieldIds()
  const [boxes, setBoxes] = useState<readonly string[]>(() => split(props.typed))
  const change = (place: number, text: string) => {
    const next = boxes.map((box, at) => (at === place ? text : box))
    setBoxes(next)
    props.onType(next.every((box) => box === '') ? '' : next.join('-'))
  }
  return (
    <FieldFrame
      ids={ids}
      label={props.label}
      hint={props.hint}
      error={props.error}
      hideLabel={props.hideLabel ?? false}
      group
    >
      <div className="flex flex-wrap gap-3">
        {parts.map((part, place) => (
          <label key={part.en} className="flex flex-col text-sm text-soft">
            {part[props.language]}
            <input
              inputMode="numeric"
              className={`${inputLook} ${part.width} text-ink`}
              maxLength={part.digits}
              value={boxes[place] ?? ''}
              onChange={(event) => change(place, event.target.value)}
              aria-invalid={props.error !== undefined}
            />
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}

function split(typed: string): readonly string[] {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(typed)
  return found ? [found[1] ?? '', found[2] ?? '', found[3] ?? ''] : ['', '', '']
}
