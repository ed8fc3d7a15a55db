import { Button } from 'antd'
import { type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import { useLanguage } from '../../text/index.ts'
import { useInHand } from '../in-hand.tsx'
import { closeTo, findLargest, type Mark, scrollTo, steps } from './view.ts'

interface PictureProps {
  readonly source: string
  readonly label: string
  readonly marks: readonly (Mark & { readonly label: string })[]
}

/** The upright picture with a box around every value: a click on a box finds the value, a chosen value its box. */
export function Picture({ source, label, marks }: PictureProps) {
  const { text } = useLanguage()
  const { chosen, choose } = useInHand()
  const window = useRef<HTMLElement>(null)
  const [zoom, setZoom] = useState(1)
  const [largest, setLargest] = useState(2)
  const [failed, setFailed] = useState(false)
  const mark = marks.find(({ fact }) => fact === chosen)
  const scale = mark ? Math.max(zoom, closeTo(mark, largest)) : zoom
  const showMark = () => {
    if (mark && window.current) scrollTo(window.current, mark)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves when another value is chosen, and not with the list.
  useLayoutEffect(showMark, [mark?.fact, largest])
  const drag = useDrag(window)
  if (failed) return <p className="note note-manual">{text.noPicture}</p>
  return (
    <div className="picture">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the arrow keys must reach it. */}
      <section ref={window} className="picture-window" aria-label={label} tabIndex={0} {...drag}>
        <div className="picture-sheet" style={{ width: `${scale * 100}%` }}>
          <img
            src={source}
            alt={label}
            draggable={false}
            onLoad={({ currentTarget }) => {
              setLargest(findLargest(currentTarget.naturalWidth, window.current?.clientWidth ?? 1))
              showMark()
            }}
            onError={() => setFailed(true)}
          />
          {marks.map((box) => (
            <Box key={box.fact} mark={box} chosen={box.fact === chosen} onChoose={choose} />
          ))}
        </div>
      </section>
      <fieldset className="picture-zoom" aria-label={text.zoom}>
        {steps.map((step) => (
          <Button
            key={step}
            size="small"
            aria-pressed={scale === step}
            onClick={() => {
              choose(undefined)
              setZoom(step)
            }}
          >
            {step === 1 ? text.whole : `${step * 100}%`}
          </Button>
        ))}
      </fieldset>
    </div>
  )
}

interface BoxProps {
  readonly mark: Mark & { readonly label: string }
  readonly chosen: boolean
  readonly onChoose: (fact: string | undefined) => void
}

/** Out of the order of the Tab key: whoever uses the keyboard chooses the same values in the list. */
function Box({ mark, chosen, onChoose }: BoxProps) {
  const [left, top, width, height] = mark.box
  const share = (part: number) => `${part * 100}%`
  return (
    <button
      type="button"
      tabIndex={-1}
      title={mark.label}
      aria-label={mark.label}
      aria-pressed={chosen}
      className={`box ${chosen ? 'box-chosen' : ''} ${mark.unsure ? 'box-unsure' : ''}`}
      style={{ left: share(left), top: share(top), width: share(width), height: share(height) }}
      onClick={() => onChoose(chosen ? undefined : mark.fact)}
    />
  )
}

/** Moves the picture under the hand. */
function useDrag(window: { readonly current: HTMLElement | null }) {
  const from = useRef<{ readonly x: number; readonly y: number }>(undefined)
  return {
    onPointerDown: ({ clientX: x, clientY: y, button }: PointerEvent) => {
      if (button === 0) from.current = { x, y }
    },
    onPointerMove: ({ clientX: x, clientY: y, buttons }: PointerEvent) => {
      if (!from.current || buttons !== 1) return
      window.current?.scrollBy(from.current.x - x, from.current.y - y)
      from.current = { x, y }
    },
    onPointerUp: () => {
      from.current = undefined
    },
  }
}
