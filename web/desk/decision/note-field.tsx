import { Input } from 'antd'
import { useId } from 'react'

interface NoteFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoFocus?: boolean
}

/** A few words, kept on record. */
export function NoteField({ label, value, onChange, autoFocus = false }: NoteFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        rows={2}
        autoFocus={autoFocus}
        maxLength={500}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}
