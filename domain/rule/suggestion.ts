/** The candidate most like a mistyped name; undefined when none is near enough to be meant. */
export function findNearest(name: string, candidates: readonly string[]): string | undefined {
  let nearest: string | undefined
  let smallest = Math.floor(name.length / 3) + 1
  for (const candidate of candidates) {
    const distance = distanceBetween(name.toLowerCase(), candidate.toLowerCase())
    if (distance < smallest) {
      smallest = distance
      nearest = candidate
    }
  }
  return nearest
}

/** How many letters must be added, dropped, changed or swapped with their neighbour. */
function distanceBetween(from: string, to: string): number {
  const source = [...from]
  const target = [...to]
  let beforeLast: number[] = []
  let last = Array.from({ length: target.length + 1 }, (_, index) => index)
  for (const [row, letter] of source.entries()) {
    const next = [row + 1]
    for (const [column, other] of target.entries()) {
      const changed = at(last, column) + (letter === other ? 0 : 1)
      const swapped =
        row > 0 && letter === target[column - 1] && source[row - 1] === other
          ? at(beforeLast, column - 1) + 1
          : changed
      next.push(Math.min(changed, swapped, at(last, column + 1) + 1, at(next, column) + 1))
    }
    beforeLast = last
    last = next
  }
  return at(last, target.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
