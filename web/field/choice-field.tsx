import { useId } from 'react'
import { FieldFrame, useFieldIds } from '../design/index.ts'
import type { FieldProps } from './field.ts'
import { inputLook } from './line-field.tsx'

const mostTiles = 8

/** One of several: tiles to tap while they fit, a list when there are many. */
export function ChoiceField(props: FieldProps) {
  return props.options.length > mostTiles ? <LongChoice {...props} /> : <Tiles {...props} />
}

/** Yes or no. */
export function YesNoField(props: FieldProps) {
  const options = [
    { id: 'true', label: { zh: '是', en: 'Yes' } },
    { id: 'false', label: { zh: '否', en: 'No' } },
  ]
  return <Tiles {...props} options={options} />
}

function Tiles(props: FieldProps) {
  const ids = useFieldIds()
  const name = useId()
  const { label, hint, error, hideLabel = false } = props
  return (
    <FieldFrame ids={ids} label={label} hint={hint} error={error} hideLabel={hideLabel} group>
      <div className="space-y-2">
        {props.options.map((option) => (
          <label
            key={option.id}
            className="flex min-h-13 cursor-pointer items-center gap-3 rounded-md border border-edge bg-paper px-4 py-2.5 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={name}
              className="size-5 accent-accent"
              checked={props.typed === option.id}
              onChange={() => props.onType(option.id)}
            />
            {option.label[props.language]}
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}

function LongChoice(props: FieldProps) {
  const ids = useFieldIds()
  const { label, hint, error, hideLabel = false } = props
  return (
    <FieldFrame ids={ids} label={label} hint={hint} error={error} hideLabel={hideLabel}>
      <select
        id={ids.input}
        className={inputLook}
        value={props.typed}
        onChange={(event) => props.onType(event.target.value)}
        aria-describedby={`${ids.hint} ${ids.error}`}
        aria-invalid={error !== undefined}
      >
        <option value="">—</option>
        {props.options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label[props.language]}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
