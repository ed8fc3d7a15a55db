import type { Line } from '../layout/line.ts'
import type { CodeReading } from '../reading.ts'
import type { Part } from './evidence.ts'

/** Two parts of a page with a strip without print between them. */
export interface Cut {
  readonly sides: readonly [Part, Part]
  /** Width of the strip in pixels. */
  readonly gap: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** What takes up room on the page: from `low` to `high` across the strip. */
interface Extent {
  readonly low: number
  readonly high: number
  readonly line?: Line
  readonly code?: CodeReading
}

/** Directions tried, in degrees from the rows: papers on a table lie a little askew. */
const directions = [0, -7, 7, -15, 15, 90, 83, 97, 75, 105]
/** Strips tried in each direction, widest first. */
const mostStrips = 6
/** Print less sure than this may be cloth, wood or seals: strips are tried that it stops, and that it does not. */
const leastProbabilities = [0, 0.6]

/** Every way to cut a page along a straight strip without print. */
export function listCuts(part: Part, size: Size): readonly Cut[] {
  return directions.flatMap((degrees) => {
    const extents = extentsOf(part, size, (degrees * Math.PI) / 180)
    return leastProbabilities.flatMap((least) => cutsBetween(extents, least))
  })
}

function cutsBetween(extents: readonly Extent[], leastProbability: number): readonly Cut[] {
  const strips: { at: number; gap: number }[] = []
  let reached = Infinity
  for (const extent of extents) {
    if (extent.line !== undefined && probabilityOf(extent.line) < leastProbability) continue
    if (extent.low > reached) strips.push({ at: (extent.low + reached) / 2, gap: extent.low - reached })
    reached = reached === Infinity ? extent.high : Math.max(reached, extent.high)
  }
  return strips
    .sort((a, b) => b.gap - a.gap)
    .slice(0, mostStrips)
    .map(({ at, gap }) => ({
      gap,
      sides: [gather(extents, (middle) => middle < at), gather(extents, (middle) => middle >= at)],
    }))
}

/** Lines run from the middle of their left end to that of their right end, a little thinner than they were found. */
function extentsOf({ lines, codes }: Part, size: Size, angle: number): readonly Extent[] {
  const across = ([x, y]: readonly [number, number]) =>
    y * size.height * Math.cos(angle) - x * size.width * Math.sin(angle)
  const ofLines = lines.map((line) => {
    const ends = [across(middleOf(line.boxOf(0, 0))), across(middleOf(line.boxOf(1, 1)))]
    return { low: Math.min(...ends) - 0.4 * line.height, high: Math.max(...ends) + 0.4 * line.height, line }
  })
  const ofCodes = codes.map((code) => {
    const [, , width, height] = code.box
    const half = (width * size.width + height * size.height) / 4
    const middle = across(middleOf(code.box))
    return { low: middle - half, high: middle + half, code }
  })
  return [...ofLines, ...ofCodes].sort((a, b) => a.low - b.low)
}

function middleOf([x, y, width, height]: readonly [number, number, number, number]): [number, number] {
  return [x + width / 2, y + height / 2]
}

function gather(extents: readonly Extent[], isHere: (middle: number) => boolean): Part {
  const here = extents.filter(({ low, high }) => isHere((low + high) / 2))
  return { lines: here.flatMap(({ line }) => line ?? []), codes: here.flatMap(({ code }) => code ?? []) }
}

/** Mean probability of the characters of a line. */
function probabilityOf(line: Line): number {
  return line.glyphs.reduce((sum, { probability }) => sum + probability, 0) / line.glyphs.length
}
