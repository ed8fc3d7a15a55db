import { FieldFrame, useFieldIds } from '../../design/index.ts'
import { useText } from '../preference/index.ts'
import { followText } from '../text/follow.ts'

interface ReasonsProps {
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
}

/** What went wrong, to tick. */
export function Reasons({ chosen, onChoose }: ReasonsProps) {
  const t = useText(followText)
  const ids = useFieldIds()
  const toggle = (reason: string) =>
    onChoose(chosen.includes(reason) ? chosen.filter((one) => one !== reason) : [...chosen, reason])
  return (
    <FieldFrame ids={ids} label={t.reasonsLow} group>
      <div className="flex flex-wrap gap-2">
        {Object.entries(t.reasons).map(([reason, label]) => (
          <label
            key={reason}
            className="flex min-h-12 cursor-pointer items-center gap-2 rounded-md border border-edge bg-paper px-3 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="checkbox"
              className="size-5 accent-accent"
              checked={chosen.includes(reason)}
              onChange={() => toggle(reason)}
            />
            {label}
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}
