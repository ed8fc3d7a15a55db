import { useState } from 'react'
import { placePiece } from './piece.ts'

interface SnippetProps {
  readonly source: string
  readonly label: string
  /** Left, top, width, height as shares of the picture. */
  readonly box: readonly [number, number, number, number]
  /** A little of what lies around, as a share of the box. */
  readonly margin?: number
}

/** One piece of a picture, as large as there is room. */
export function Snippet({ source, label, box, margin = 0.15 }: SnippetProps) {
  const [ratio, setRatio] = useState(1.4)
  const { shape, image } = placePiece(box, ratio, margin)
  return (
    <span
      className="relative block max-h-56 w-full overflow-hidden rounded-md border border-line bg-ink/5"
      style={{ aspectRatio: shape }}
    >
      <img
        src={source}
        alt={label}
        className="absolute block max-w-none"
        style={image}
        onLoad={({ currentTarget }) => setRatio(currentTarget.naturalWidth / currentTarget.naturalHeight)}
      />
    </span>
  )
}
