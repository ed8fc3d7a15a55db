/** A text line's place: centre, length along the reading direction, height, and the direction in radians. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly angle: number
}

export type Point = readonly [x: number, y: number]

/** Convex hull (Andrew's monotone chain), counter-clockwise, of points sorted in any order. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = []
    for (const point of ordered) {
      while (chain.length >= 2 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop()
      chain.push(point)
    }
    chain.pop()
    return chain
  }
  if (sorted.length < 3) return sorted
  return [...half(sorted), ...half(sorted.reverse())]
}

function turn(a: Point | undefined, b: Point | undefined, c: Point): number {
  if (a === undefined || b === undefined) return 1
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/** The smallest rectangle round a hull; its angle is that of the longer side, within (-90°, 90°]. */
export function smallestRectangle(hull: readonly Point[]): Rectangle {
  let best: Rectangle | undefined
  hull.forEach((from, index) => {
    const to = hull[(index + 1) % hull.length] ?? from
    const candidate = rectangleAlong(hull, Math.atan2(to[1] - from[1], to[0] - from[0]))
    if (best === undefined || candidate.width * candidate.height < best.width * best.height) best = candidate
  })
  const found = best ?? rectangleAlong(hull, 0)
  return found.width >= found.height
    ? { ...found, angle: halfTurn(found.angle) }
    : { ...found, width: found.height, height: found.width, angle: halfTurn(found.angle + Math.PI / 2) }
}

/** The rectangle round a hull whose sides run along the given direction. */
export function rectangleAlong(hull: readonly Point[], angle: number): Rectangle {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, y] of hull) {
    const along = x * cos + y * sin
    const across = y * cos - x * sin
    left = Math.min(left, along)
    right = Math.max(right, along)
    top = Math.min(top, across)
    bottom = Math.max(bottom, across)
  }
  const [along, across] = [(left + right) / 2, (top + bottom) / 2]
  return {
    x: along * cos - across * sin,
    y: along * sin + across * cos,
    width: right - left,
    height: bottom - top,
    angle,
  }
}

/** The same direction within (-90°, 90°]. */
export function halfTurn(angle: number): number {
  let result = angle % Math.PI
  if (result > Math.PI / 2) result -= Math.PI
  if (result <= -Math.PI / 2) result += Math.PI
  return result
}
