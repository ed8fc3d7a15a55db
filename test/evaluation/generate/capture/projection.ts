export type Point = readonly [x: number, y: number]

/** A plane seen from an angle: maps points of the sheet to the picture and back. */
export interface Projection {
  readonly toPicture: (x: number, y: number) => Point
  readonly toSheet: (x: number, y: number) => Point
}

type Matrix = readonly [number, number, number, number, number, number, number, number, number]

/** The projection that takes the corners of a sheet, clockwise from the top left, to four points. */
export function projectOnto(
  width: number,
  height: number,
  corners: readonly [Point, Point, Point, Point],
): Projection {
  const forward = multiply(unitSquareTo(corners), [1 / width, 0, 0, 0, 1 / height, 0, 0, 0, 1])
  return { toPicture: mapBy(forward), toSheet: mapBy(invert(forward)) }
}

function mapBy([a, b, c, d, e, f, g, h, i]: Matrix): (x: number, y: number) => Point {
  return (x, y) => {
    const w = g * x + h * y + i
    return [(a * x + b * y + c) / w, (d * x + e * y + f) / w]
  }
}

/** Heckbert, Fundamentals of Texture Mapping (1989), §2.2.3. */
function unitSquareTo([p0, p1, p2, p3]: readonly [Point, Point, Point, Point]): Matrix {
  const [dx1, dy1] = [p1[0] - p2[0], p1[1] - p2[1]]
  const [dx2, dy2] = [p3[0] - p2[0], p3[1] - p2[1]]
  const [sx, sy] = [p0[0] - p1[0] + p2[0] - p3[0], p0[1] - p1[1] + p2[1] - p3[1]]
  const under = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / under
  const h = (dx1 * sy - sx * dy1) / under
  const [a, b] = [p1[0] - p0[0] + g * p1[0], p3[0] - p0[0] + h * p3[0]]
  const [d, e] = [p1[1] - p0[1] + g * p1[1], p3[1] - p0[1] + h * p3[1]]
  return [a, b, p0[0], d, e, p0[1], g, h, 1]
}

function multiply(m: Matrix, n: Matrix): Matrix {
  const cell = (row: number, column: number) =>
    [0, 1, 2].reduce((sum, k) => sum + (m[row * 3 + k] ?? 0) * (n[k * 3 + column] ?? 0), 0)
  return [
    cell(0, 0),
    cell(0, 1),
    cell(0, 2),
    cell(1, 0),
    cell(1, 1),
    cell(1, 2),
    cell(2, 0),
    cell(2, 1),
    cell(2, 2),
  ]
}

function invert([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  const [A, B, C] = [e * i - f * h, f * g - d * i, d * h - e * g]
  const whole = a * A + b * B + c * C
  const of = (value: number) => value / whole
  return [
    ...([of(A), of(c * h - b * i), of(b * f - c * e)] as const),
    ...([of(B), of(a * i - c * g), of(c * d - a * f)] as const),
    ...([of(C), of(b * g - a * h), of(a * e - b * d)] as const),
  ]
}
