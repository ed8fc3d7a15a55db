import { Button, Input } from 'antd'
import { useLanguage } from '../../text/index.ts'
import { makeOwn, type Reason } from './reasons.ts'

interface ReasonListProps {
  readonly reasons: readonly Reason[]
  readonly onChange: (reasons: readonly Reason[]) => void
}

/** Reasons to choose and to word, and room for one's own. */
export function ReasonList({ reasons, onChange }: ReasonListProps) {
  const { text } = useLanguage()
  const put = (place: number, change: Partial<Reason>) =>
    onChange(reasons.map((reason, at) => (at === place ? { ...reason, ...change } : reason)))
  const add = () => onChange([...reasons, makeOwn(reasons.length)])
  return (
    <div className="reasons-list">
      {reasons.map(({ name, chosen, message }, place) => (
        <div key={name} className="reason">
          <input
            type="checkbox"
            aria-label={text.chooseReason(place + 1)}
            checked={chosen}
            onChange={({ target }) => put(place, { chosen: target.checked })}
          />
          <Input.TextArea
            aria-label={text.reason(place + 1)}
            rows={1}
            autoFocus={message === ''}
            maxLength={500}
            value={message}
            onChange={({ target }) => put(place, { message: target.value, chosen: true })}
          />
        </div>
      ))}
      <Button type="dashed" block onClick={add}>
        {text.addReason}
      </Button>
    </div>
  )
}
