import { Input, Radio, Select } from 'antd'
import type { Question, Row } from '#api'
import { findValueKind } from '#fact'
import { useLanguage } from '../text/index.ts'

export type Asked = Pick<Row | Question, 'fact' | 'label' | 'kind' | 'options'>

interface FactInputProps {
  readonly asked: Asked
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly invalid?: boolean
  readonly autoFocus?: boolean
}

const mostButtons = 5

/** The control that fits the kind of value: buttons for a choice, otherwise a line to type in. */
export function FactInput({ asked, typed, onType, invalid = false, autoFocus = false }: FactInputProps) {
  const { text, pick } = useLanguage()
  const label = pick(asked.label)
  const options =
    asked.kind === 'yes-no'
      ? [
          { value: 'true', label: text.yes },
          { value: 'false', label: text.no },
        ]
      : asked.options.map((option) => ({ value: option.id, label: pick(option.label) }))
  if (options.length > mostButtons) {
    return <Select aria-label={label} value={typed || null} options={options} onChange={onType} />
  }
  if (options.length > 0) {
    return (
      <Radio.Group
        aria-label={label}
        optionType="button"
        buttonStyle="solid"
        value={typed}
        options={options}
        onChange={({ target }) => onType(target.value)}
      />
    )
  }
  return (
    <Input
      aria-label={label}
      aria-invalid={invalid}
      status={invalid ? 'error' : ''}
      type={asked.kind === 'date' ? 'date' : 'text'}
      autoFocus={autoFocus}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={({ target }) => onType(target.value)}
    />
  )
}

/** What is wrong with what was typed, or undefined when it reads well or nothing is there yet. */
export function findWrong(
  { kind }: Asked,
  typed: string | undefined,
): { zh: string; en: string } | undefined {
  if (typed === undefined || typed === '') return undefined
  const read = findValueKind(kind)?.parse(typed)
  return read?.ok === false ? read.problem : undefined
}
