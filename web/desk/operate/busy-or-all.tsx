import { Radio } from 'antd'
import { useLanguage } from '../text/index.ts'

interface BusyOrAllProps {
  readonly label: string
  readonly isAll: boolean
  readonly onChange: (isAll: boolean) => void
}

/** Most lines of a list say that all is well; they are shown on demand. */
export function BusyOrAll({ label, isAll, onChange }: BusyOrAllProps) {
  const { text } = useLanguage()
  return (
    <Radio.Group
      optionType="button"
      aria-label={label}
      value={isAll}
      onChange={({ target }) => onChange(target.value)}
      options={[
        { value: false, label: text.operate.onlyBusy },
        { value: true, label: text.operate.every },
      ]}
    />
  )
}
