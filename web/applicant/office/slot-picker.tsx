import { useState } from 'react'
import type { Slot } from '#api'
import { usePreference, useText } from '../preference/index.ts'
import { officeText } from '../text/office.ts'
import { formatDay, formatTime } from '../time.ts'

interface SlotPickerProps {
  readonly slots: readonly Slot[]
  readonly chosen: string | undefined
  readonly onChoose: (start: string) => void
}

/** A day, then a time: big buttons with the places that are left. */
export function SlotPicker({ slots, chosen, onChoose }: SlotPickerProps) {
  const t = useText(officeText)
  const { language } = usePreference()
  const days = Map.groupBy(slots, (slot) => slot.start.slice(0, 10))
  const firstFree = slots.find((slot) => slot.free > 0)?.start.slice(0, 10)
  const [picked, pick] = useState<string>()
  const day = picked ?? firstFree ?? slots[0]?.start.slice(0, 10) ?? ''
  const times = days.get(day) ?? []
  const halves = [
    { name: t.morning, slots: times.filter((slot) => slot.start.slice(11) < '12:00') },
    { name: t.afternoon, slots: times.filter((slot) => slot.start.slice(11) >= '12:00') },
  ]
  return (
    <>
      <fieldset>
        <legend className="mb-2 text-lg font-semibold">{t.day}</legend>
        <ul className="-mx-4 flex snap-x scroll-px-4 gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:overflow-visible sm:px-0">
          {[...days].map(([one, members]) => (
            <li key={one} className="shrink-0 snap-start">
              <DayButton
                day={formatDay(one, language)}
                free={members.reduce((sum, slot) => sum + slot.free, 0)}
                pressed={one === day}
                onPick={() => pick(one)}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      {halves.map(({ name, slots: half }) =>
        half.length === 0 ? null : (
          <fieldset key={name}>
            <legend className="mb-2 text-lg font-semibold">{name}</legend>
            <ul className="grid grid-cols-[repeat(auto-fill,minmax(5.25rem,1fr))] gap-2">
              {half.map((slot) => (
                <li key={slot.start}>
                  <TimeButton
                    slot={slot}
                    pressed={slot.start === chosen}
                    onChoose={() => onChoose(slot.start)}
                  />
                </li>
              ))}
            </ul>
          </fieldset>
        ),
      )}
    </>
  )
}

const pressedLook = 'aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-white'

interface DayButtonProps {
  readonly day: string
  readonly free: number
  readonly pressed: boolean
  readonly onPick: () => void
}

function DayButton({ day, free, pressed, onPick }: DayButtonProps) {
  const t = useText(officeText)
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPick}
      className={`min-h-16 rounded-md border border-edge bg-paper px-4 py-2 text-left leading-snug ${pressedLook}`}
    >
      <span className="block font-semibold">{day}</span>
      <span className="block text-sm">{free === 0 ? t.fullSlot : t.places(free)}</span>
    </button>
  )
}

interface TimeButtonProps {
  readonly slot: Slot
  readonly pressed: boolean
  readonly onChoose: () => void
}

function TimeButton({ slot, pressed, onChoose }: TimeButtonProps) {
  const t = useText(officeText)
  return (
    <button
      type="button"
      aria-pressed={pressed}
      disabled={slot.free === 0}
      onClick={onChoose}
      className={`min-h-16 w-full rounded-md border border-edge bg-paper px-2 py-2 leading-snug enabled:hover:border-accent disabled:border-line disabled:bg-page disabled:text-soft ${pressedLook}`}
    >
      <span className="block text-lg font-semibold">{formatTime(slot.start)}</span>
      <span className="block text-sm">{slot.free === 0 ? t.fullSlot : t.places(slot.free)}</span>
    </button>
  )
}
