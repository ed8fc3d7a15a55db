type Box = readonly [number, number, number, number]

interface Piece {
  /** Width by height of the frame. */
  readonly shape: number
  /** Where the whole picture lies behind the frame, in shares of the frame. */
  readonly image: {
    readonly width: string
    readonly height: string
    readonly left: string
    readonly top: string
  }
}

/** Wider than this a piece would be too flat to see what it belongs to. */
const flattest = 7
const smallest = 0.01

/** Lays a picture behind a frame so that just one box of it shows, with a margin around. */
export function placePiece(box: Box, ratio: number, margin: number): Piece {
  const [left, top, width, height] = widen(box, ratio, margin)
  const percent = (share: number) => `${(share * 100).toFixed(3)}%`
  return {
    shape: (width * ratio) / height,
    image: {
      width: percent(1 / width),
      height: percent(1 / height),
      left: percent(-left / width),
      top: percent(-top / height),
    },
  }
}

/** The box with its margin, kept on the page and not too flat. */
function widen([x, y, w, h]: Box, ratio: number, margin: number): Box {
  const space = Math.max(h, (w * ratio) / flattest, smallest) * margin * 2
  const width = Math.min(1, Math.max(w, smallest) + space / ratio)
  const height = Math.min(1, Math.max(h, (width * ratio) / flattest) + space)
  const start = (middle: number, length: number) => Math.min(Math.max(0, middle - length / 2), 1 - length)
  return [start(x + w / 2, width), start(y + h / 2, height), width, height]
}
