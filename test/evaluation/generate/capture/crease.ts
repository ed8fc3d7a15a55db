import type { Random } from '../random.ts'
import type { Shot } from './level.ts'

/** How far from flat the paper is at a place of the sheet: where its print moved to, and how bright it is. */
export interface Bend {
  readonly x: number
  readonly y: number
  readonly light: number
}

interface Fold {
  readonly across: boolean
  readonly at: number
  readonly tilt: number
  readonly depth: number
}

/** Waves of the whole sheet and sharp folds, as a function of the place on the sheet. */
export function bendPaper(
  random: Random,
  { width, height }: { readonly width: number; readonly height: number },
  { wave, folds }: Shot,
): (x: number, y: number) => Bend {
  const reach = wave * Math.max(width, height)
  const [fx, fy] = [(random.next() + 0.6) / width, (random.next() + 0.6) / height].map((f) => f * 2 * Math.PI)
  const phase = random.next() * 6
  const creases = Array.from(
    { length: folds },
    (): Fold => ({
      across: random.chance(0.5),
      at: 0.2 + random.next() * 0.6,
      tilt: random.next() * 0.08 - 0.04,
      depth: 0.1 + random.next() * 0.14,
    }),
  )
  return (x, y) => {
    const swing = reach === 0 ? 0 : reach * Math.sin(x * (fx ?? 0) + y * (fy ?? 0) + phase)
    let [moved, light] = [0, 1]
    for (const { across, at, tilt, depth } of creases) {
      const distance = across ? y - (at * height + tilt * x) : x - (at * width + tilt * y)
      const near = Math.exp(-(distance * distance) / 220)
      moved += near * distance * 0.25
      light += distance > 0 ? -depth * near : depth * 0.5 * near
      light -= distance > 0 ? depth * 0.25 * Math.exp(-distance / 160) : 0
    }
    return { x: x + moved, y: y + swing + moved, light }
  }
}
