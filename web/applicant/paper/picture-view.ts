/** A value's place on the picture: left, top, width, height as shares of the page. */
export interface Mark {
  readonly fact: string
  readonly box: readonly [number, number, number, number]
  readonly unsure: boolean
}

interface View {
  readonly transform: string
  /** How much closer it is; lines are drawn that much thinner. */
  readonly zoom: number
}

const closest = 4
const filled = 0.55
/** A finger is not exact: a box this far from it still counts, as a share of the page. */
const reach = 0.06

/** Brings a box to the middle, as large as is useful; the whole page when nothing is chosen. */
export function placeView(mark: Mark | undefined): View {
  if (mark === undefined) return { transform: 'none', zoom: 1 }
  const [left, top, width, height] = mark.box
  const scale = Math.max(1, Math.min(closest, filled / Math.max(width, height, 0.01)))
  const away = (start: number, length: number) => (0.5 - (start + length / 2)) * 100
  const aside = `translate(${away(left, width).toFixed(2)}%, ${away(top, height).toFixed(2)}%)`
  return { transform: `scale(${scale.toFixed(3)}) ${aside}`, zoom: scale }
}

/** The mark a finger means: the one it is on, else the nearest within reach. */
export function findNearest(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  const near = marks
    .map((mark) => ({ mark, distance: distanceTo(mark, x, y) }))
    .filter(({ distance }) => distance < reach)
    .toSorted((a, b) => a.distance - b.distance || areaOf(a.mark) - areaOf(b.mark))
  return near[0]?.mark
}

function distanceTo({ box: [left, top, width, height] }: Mark, x: number, y: number): number {
  const sideways = Math.max(left - x, 0, x - (left + width))
  const upright = Math.max(top - y, 0, y - (top + height))
  return Math.hypot(sideways, upright)
}

function areaOf({ box: [, , width, height] }: Mark): number {
  return width * height
}
