import { halfTurn, type Point, type Rectangle } from './rectangle.ts'

/** How the rows of a page run: turns picture points into levelled points, in which every row is horizontal. */
export interface Level {
  /** Direction of the row through a picture point, in radians. */
  angleAt(point: Point): number
  toLevel(point: Point): Point
}

interface Sample {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly slope: number
  readonly weight: number
}

const centreSteps = 12
/** Slants beyond this are no rows: seals, print set downwards. */
const steepest = 0.25

/**
 * Fits the slant of the rows, slope = a + bx + cy over the page, to the long lines, bends it where lines nearby run
 * otherwise, and follows a point's row to the middle of the page for its height. That straightens what a camera held
 * at a slant, a fold and a curl do to rows.
 */
export function levelPage(rectangles: readonly Rectangle[], direction: number, centre: Point): Level {
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)]
  const turn = ([px, py]: Point): Point => {
    const [x, y] = [px - centre[0], py - centre[1]]
    return [x * cos + y * sin, y * cos - x * sin]
  }
  const samples = rectangles
    .filter((line) => line.width > 2.5 * line.height)
    .map((line): Sample => {
      const [x, y] = turn([line.x, line.y])
      const slope = Math.tan(halfTurn(line.angle - direction))
      return { x, y, width: line.width, height: line.height, slope, weight: line.width ** 2 }
    })
    .filter((sample) => Math.abs(sample.slope) < steepest)
  const plane = fitRobustly(samples.filter((sample) => sample.width > 4 * sample.height))
  const bend = bendOf(samples, plane)
  const slopeAt = (x: number, y: number) => plane[0] + plane[1] * x + plane[2] * y + bend(x, y)
  return {
    angleAt(point) {
      const [x, y] = turn(point)
      return direction + Math.atan(slopeAt(x, y))
    },
    toLevel(point) {
      const [x, start] = turn(point)
      let y = start
      for (let step = 0; step < centreSteps; step++) {
        const at = x * (1 - (step + 0.5) / centreSteps)
        y -= (slopeAt(at, y) * x) / centreSteps
      }
      return [x, y]
    },
  }
}

/** How far along and across the rows a line tells of the slant of others, in heights of a line. */
const [reachAlong, reachAcross] = [2.5, 4]
/** A line this long, in heights, counts as much as the plane of the page. */
const trusted = 2
/** Longer lines, in heights, tell no more: on a bent page they run straight through the bend. */
const longest = 4
/** A line that disagrees with the page by more than this was found badly. */
const mostBend = 0.14

/** How much more than the plane of the page the rows slant at a point, by the lines around it. */
function bendOf(samples: readonly Sample[], plane: Slopes): (x: number, y: number) => number {
  const heights = samples.map(({ height }) => height).sort((a, b) => a - b)
  const height = heights[Math.floor(heights.length / 2)] ?? 1
  const bends = samples
    .map((sample) => ({
      ...sample,
      bend: residual(sample, plane),
      weight: Math.min(sample.width, longest * height) ** 2,
    }))
    .filter(({ bend }) => Math.abs(bend) < mostBend)
  const [along, across] = [2 * (reachAlong * height) ** 2, 2 * (reachAcross * height) ** 2]
  return (x, y) => {
    let [sum, weights] = [0, (trusted * height) ** 2]
    for (const line of bends) {
      const dx = Math.max(0, Math.abs(x - line.x) - line.width / 2)
      const dy = y - line.y
      const weight = line.weight * Math.exp((-dx * dx) / along - (dy * dy) / across)
      sum += weight * line.bend
      weights += weight
    }
    return sum / weights
  }
}

type Slopes = readonly [a: number, b: number, c: number]

/** Least squares, then once more without the lines that disagree (seals, curled corners). */
function fitRobustly(samples: readonly Sample[]): Slopes {
  const first = fit(samples)
  const kept = samples.filter((sample) => Math.abs(residual(sample, first)) < 0.03)
  return kept.length >= 3 ? fit(kept) : first
}

function residual(sample: Sample, [a, b, c]: Slopes): number {
  return sample.slope - (a + b * sample.x + c * sample.y)
}

function fit(samples: readonly Sample[]): Slopes {
  const total = samples.reduce((sum, sample) => sum + sample.weight, 0)
  if (total === 0) return [0, 0, 0]
  const average = (pick: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + sample.weight * pick(sample), 0) / total
  const [mx, my, ms] = [average((s) => s.x), average((s) => s.y), average((s) => s.slope)]
  if (samples.length < 4) return [ms, 0, 0]
  // Ridge: a page whose lines all lie on one row says nothing about how slopes change downwards.
  const ridge = 2500
  const xx = average((s) => (s.x - mx) ** 2) + ridge
  const yy = average((s) => (s.y - my) ** 2) + ridge
  const xy = average((s) => (s.x - mx) * (s.y - my))
  const xs = average((s) => (s.x - mx) * (s.slope - ms))
  const ys = average((s) => (s.y - my) * (s.slope - ms))
  const determinant = xx * yy - xy * xy
  const b = (xs * yy - ys * xy) / determinant
  const c = (ys * xx - xs * xy) / determinant
  return [ms - b * mx - c * my, b, c]
}
