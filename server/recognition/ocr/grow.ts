import type { Picture } from '../picture.ts'
import type { Rectangle } from './rectangle.ts'

/** Rows and columns of the small samples taken beside a line; one column is 1/24 of the line's height. */
const sampleRows = 24
const sampleColumns = 30
/** Ink must begin within this share of the line's height: further away it is another word. */
const nearest = 0.75 * sampleRows
/** Ink is darker than paper by this at least. */
const leastDepth = 25

/**
 * Stretches a line's rectangle over marks at its ends that the detector left out because they are so small: the
 * stroke of 一, an asterisk, a point. Rules of a table, which cross the whole height, end the search.
 */
export function growToInk(picture: Picture, rectangle: Rectangle, others: readonly Rectangle[]): Rectangle {
  const left = missedInk(picture, rectangle, -1, others)
  const right = missedInk(picture, rectangle, 1, others)
  if (left === 0 && right === 0) return rectangle
  const shift = (right - left) / 2
  return {
    ...rectangle,
    x: rectangle.x + shift * Math.cos(rectangle.angle),
    y: rectangle.y + shift * Math.sin(rectangle.angle),
    width: rectangle.width + left + right,
  }
}

/** How far beyond one end the rectangle must reach to take in a small mark; 0 when there is none. */
function missedInk(
  picture: Picture,
  rectangle: Rectangle,
  side: -1 | 1,
  others: readonly Rectangle[],
): number {
  const unit = rectangle.height / sampleRows
  const beyond = columnDarkness(picture, rectangle, side, 0, sampleColumns)
  if (!beyond.slice(0, nearest + 1).some((column) => column.depth > leastDepth)) return 0
  const inside = Math.min(rectangle.width, 3 * rectangle.height)
  const dark = columnDarkness(picture, rectangle, side, -inside, sampleColumns)
  const level = Math.max(...dark.map((column) => column.depth))
  const isInk = beyond.map((column) => column.depth > 0.5 * level && column.depth > leastDepth)
  const first = isInk.indexOf(true)
  if (first < 0 || first > nearest) return 0
  const gap = isInk.indexOf(false, first)
  const last = gap < 0 ? sampleColumns : gap
  const isRule = beyond.slice(first, last).some((column) => column.share > 0.7)
  const wide = last - first
  if (isRule || wide < 3 || last >= sampleColumns - 2) return 0
  const reach = (last + 2) * unit
  return others.some((other) => other !== rectangle && covers(other, rectangle, side, reach)) ? 0 : reach
}

interface Column {
  /** How much darker the darkest part is than paper. */
  readonly depth: number
  /** Share of the height that is dark. */
  readonly share: number
}

function columnDarkness(
  picture: Picture,
  rectangle: Rectangle,
  side: -1 | 1,
  from: number,
  columns: number,
): Column[] {
  const [cos, sin] = [Math.cos(rectangle.angle), Math.sin(rectangle.angle)]
  const unit = rectangle.height / sampleRows
  const span = from < 0 ? -from / columns : unit
  return Array.from({ length: columns }, (_, column) => {
    const along = side * (rectangle.width / 2 + from + (column + 0.5) * span)
    const values = Float32Array.from({ length: sampleRows }, (_, row) => {
      const across = ((row + 0.5) / sampleRows - 0.5) * rectangle.height
      return brightnessAt(
        picture,
        rectangle.x + along * cos - across * sin,
        rectangle.y + along * sin + across * cos,
      )
    })
    const sorted = values.toSorted()
    const paper = sorted[sampleRows - 1 - Math.floor(sampleRows / 4)] ?? 255
    const depth = paper - (sorted[0] ?? paper)
    return { depth, share: values.filter((value) => value < paper - depth / 2).length / sampleRows }
  })
}

function brightnessAt(picture: Picture, x: number, y: number): number {
  const px = Math.min(picture.width - 1, Math.max(0, Math.round(x)))
  const py = Math.min(picture.height - 1, Math.max(0, Math.round(y)))
  const index = (py * picture.width + px) * 3
  return ((picture.rgb[index] ?? 0) + 2 * (picture.rgb[index + 1] ?? 0) + (picture.rgb[index + 2] ?? 0)) / 4
}

/** Whether another line already holds what lies beyond the end. */
function covers(other: Rectangle, rectangle: Rectangle, side: -1 | 1, reach: number): boolean {
  const along = side * (rectangle.width / 2 + reach / 2)
  const x = rectangle.x + along * Math.cos(rectangle.angle) - other.x
  const y = rectangle.y + along * Math.sin(rectangle.angle) - other.y
  const within = Math.abs(x * Math.cos(other.angle) + y * Math.sin(other.angle)) < other.width / 2 + reach / 2
  const level = Math.abs(y * Math.cos(other.angle) - x * Math.sin(other.angle)) < other.height / 2
  return within && level
}
