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
  readonly slope: number
  readonly weight: number
}

const centreSteps = 6

/**
 * Fits the slant of the rows, slope = a + bx + cy over the page, to the long lines, and follows a point's row to
 * the middle of the page for its height. That straightens what a camera held at a slant does to rows.
 */
export function levelPage(rectangles: readonly Rectangle[], direction: number, centre: Point): Level {
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)]
  const turn = ([px, py]: Point): Point => {
    const [x, y] = [px - centre[0], py - centre[1]]
    return [x * cos + y * sin, y * cos - x * sin]
  }
  const samples = rectangles
    .filter((line) => line.width > 4 * line.height)
    .map((line): Sample => {
      const [x, y] = turn([line.x, line.y])
      return { x, y, slope: Math.tan(halfTurn(line.angle - direction)), weight: line.width ** 2 }
    })
    .filter((sample) => Math.abs(sample.slope) < 0.25)
  const [a, b, c] = fitRobustly(samples)
  const slopeAt = (x: number, y: number) => a + b * x + c * y
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
