import type { Run } from '../paged/runs.ts'
import { repairRadicals } from '../pdf/radicals.ts'
import { type PageObject, type PlacedCharacter, widthOf } from './objects.ts'

type TextObject = Extract<PageObject, { kind: 'text' }>

/** Runs of print in pixels of the drawn page; slanted and upended print is drawn but not read. */
export function runsOf(object: TextObject, scale: number): Run[] {
  const [a, b, c, d] = object.matrix
  if (a <= 0 || d <= 0 || Math.abs(b) + Math.abs(c) > 0.02 * (a + d)) return []
  return splitAtGaps(object.characters.filter(({ char }) => char.trim() !== '')).map((group) =>
    toRun(group, object, scale),
  )
}

/** One object may hold a whole row of a table, its cells apart by a wide step, or several rows. */
function splitAtGaps(characters: readonly PlacedCharacter[]): PlacedCharacter[][] {
  const groups: PlacedCharacter[][] = []
  for (const character of characters) {
    const last = groups.at(-1)?.at(-1)
    const isNext =
      last !== undefined &&
      Math.abs(character.y - last.y) < 0.3 * last.size &&
      character.x >= last.x &&
      character.x - endOf(last) < 0.3 * last.size
    if (isNext) groups.at(-1)?.push(character)
    else groups.push([character])
  }
  return groups
}

function toRun(group: readonly PlacedCharacter[], { matrix }: TextObject, scale: number): Run {
  const [a, , , d, e, f] = matrix
  const [first, last] = [group[0], group.at(-1)]
  return {
    text: repairRadicals(group.map(({ char }) => char).join('')),
    left: (a * (first?.x ?? 0) + e) * scale,
    right: (a * (last === undefined ? 0 : endOf(last)) + e) * scale,
    baseline: (d * (first?.y ?? 0) + f) * scale,
    height: d * (first?.size ?? 0) * scale,
  }
}

function endOf({ char, x, size, stretch }: PlacedCharacter): number {
  return x + widthOf(char) * size * stretch
}
