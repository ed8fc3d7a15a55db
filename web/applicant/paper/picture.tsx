import { type MouseEvent, useRef, useState } from 'react'
import { Button } from '../../design/index.ts'
import { useText } from '../preference/index.ts'
import { paperText } from '../text/paper.ts'
import { findNearest, type Mark, placeView } from './picture-view.ts'

interface PictureProps {
  readonly source: string
  readonly label: string
  readonly marks: readonly Mark[]
  readonly selected: string | undefined
  readonly onSelect: (fact: string | undefined) => void
}

/** The upright picture with a box around every value that was read; the chosen one is brought close. */
export function Picture({ source, label, marks, selected, onSelect }: PictureProps) {
  const t = useText(paperText)
  const sheet = useRef<HTMLSpanElement>(null)
  const [ratio, setRatio] = useState(1.4)
  const chosen = marks.find((mark) => mark.fact === selected)
  const { transform, zoom } = placeView(chosen)
  const tap = (event: MouseEvent) => {
    const bounds = sheet.current?.getBoundingClientRect()
    if (!bounds || event.detail === 0) return selectNext()
    const x = (event.clientX - bounds.left) / bounds.width
    const y = (event.clientY - bounds.top) / bounds.height
    onSelect(findNearest(marks, x, y)?.fact)
  }
  const selectNext = () => {
    const place = marks.findIndex((mark) => mark.fact === selected)
    onSelect(marks[(place + 1) % marks.length]?.fact)
  }
  return (
    <div className="space-y-2">
      <button
        type="button"
        aria-label={t.point}
        onClick={tap}
        className="relative block max-h-[42dvh] w-full overflow-hidden rounded-md border border-line bg-ink/5 lg:max-h-[70dvh]"
        style={{ aspectRatio: ratio }}
      >
        <span
          ref={sheet}
          className="absolute inset-0 m-auto block h-full origin-center transition-transform duration-300"
          style={{ aspectRatio: ratio, transform }}
        >
          <img
            src={source}
            alt={label}
            className="block size-full"
            onLoad={({ currentTarget }) => setRatio(currentTarget.naturalWidth / currentTarget.naturalHeight)}
          />
          {marks.map((mark) => (
            <Box key={mark.fact} mark={mark} chosen={mark.fact === selected} zoom={zoom} />
          ))}
        </span>
      </button>
      {chosen ? (
        <Button weight="plain" icon="search" onClick={() => onSelect(undefined)}>
          {t.whole}
        </Button>
      ) : null}
    </div>
  )
}

interface BoxProps {
  readonly mark: Mark
  readonly chosen: boolean
  readonly zoom: number
}

/** A thin frame a little outside the letters, equally thin however close the picture is. */
function Box({ mark, chosen, zoom }: BoxProps) {
  const [left, top, width, height] = mark.box
  const look = chosen ? 'outline-bad' : mark.unsure ? 'outline-care outline-dashed' : 'outline-accent/70'
  const share = (part: number) => `${part * 100}%`
  const pixels = (size: number) => `${size / zoom}px`
  return (
    <span
      className={`absolute outline ${look}`}
      style={{
        left: share(left),
        top: share(top),
        width: share(width),
        height: share(height),
        borderRadius: pixels(3),
        outlineOffset: pixels(chosen ? 4 : 1),
        outlineWidth: pixels(chosen ? 3 : mark.unsure ? 2 : 1),
      }}
    />
  )
}
