import { FieldFrame, Icon, useFieldIds } from '../../design/index.ts'
import { useText } from '../preference/index.ts'
import { followText } from '../text/follow.ts'

interface LevelsProps {
  readonly stars: number
  readonly error: string | undefined
  readonly onChoose: (stars: number) => void
}

/** The five levels, best first, in words as well as stars. */
export function Levels({ stars, error, onChoose }: LevelsProps) {
  const t = useText(followText)
  const ids = useFieldIds()
  return (
    <FieldFrame ids={ids} label={t.level} error={error} group>
      <div className="space-y-2">
        {[5, 4, 3, 2, 1].map((level) => (
          <label
            key={level}
            className="flex min-h-14 cursor-pointer items-center gap-4 rounded-md border border-edge bg-paper px-4 py-2 has-checked:border-2 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="level"
              className="size-5 accent-accent"
              checked={stars === level}
              onChange={() => onChoose(level)}
            />
            <span className="flex-1 text-lg">{t.levels[level - 1]}</span>
            <span className="flex text-accent" aria-hidden="true">
              {Array.from({ length: level }, (_, place) => place + 1).map((star) => (
                <Icon key={star} name="star" className="size-5" />
              ))}
            </span>
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}
