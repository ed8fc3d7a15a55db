import type { Random } from '../random.ts'

/** How a picture was taken: the levels of the samples, then the further faults that people's pictures have. */
export const levels = [
  ...(['clean', 'rot', 'rot90', 'rot180', 'photo', 'lowres', 'blur', 'glare', 'hard'] as const),
  ...(['large', 'screen', 'folded', 'stamped', 'dark', 'cut-off', 'unreadable'] as const),
] as const
export type Level = (typeof levels)[number]

/** Where a reflection lies and how strong it is, in shares of the picture. */
export interface Glare {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly strength: number
}

/** What camera, light and paper do to one picture. Lengths are in shares of the sheet unless said otherwise. */
export interface Shot {
  readonly turn: 0 | 90 | 180 | 270
  /** Degrees. */
  readonly skew: number
  /** How far a corner may be off because of the camera's angle. */
  readonly tilt: number
  readonly wave: number
  readonly folds: number
  /** Pixels of the long side. */
  readonly side: number
  readonly margin: number
  /** How much of one side is outside the picture. */
  readonly cut: number
  /** Darkest and brightest place of the shading. */
  readonly light: readonly [number, number]
  readonly glares: readonly Glare[]
  readonly moire: number
  /** Pixels of the picture before it is made small. */
  readonly blur: number
  readonly noise: number
  readonly shrink: number
  /** JPEG, 1 to 100. */
  readonly quality: number
}

/** The shot for a level; undefined for a scan, which nothing happens to. */
export function takeShot(level: Level, random: Random): Shot | undefined {
  if (level === 'clean') return undefined
  return { ...usual(random), ...faults[level](random) }
}

function usual(random: Random): Shot {
  return {
    turn: 0,
    skew: between(random, -3, 3),
    tilt: 0.012,
    wave: random.chance(0.4) ? 0.003 : 0,
    folds: random.chance(0.25) ? random.integer(1, 2) : 0,
    side: random.integer(1500, 1900),
    margin: between(random, 0.04, 0.1),
    cut: 0,
    light: [between(random, 0.78, 0.9), 1],
    glares: [],
    moire: 0,
    blur: between(random, 0.3, 0.5),
    noise: between(random, 2, 5),
    shrink: 1,
    quality: random.integer(78, 90),
  }
}

const faults = {
  rot: (random) => ({ skew: random.pick([-1, 1]) * between(random, 3, 13) }),
  rot90: (random) => ({ turn: random.pick([90, 270]) }),
  rot180: () => ({ turn: 180 }),
  photo: (random) => ({
    tilt: 0.05,
    wave: 0.005,
    folds: random.integer(0, 2),
    light: [between(random, 0.6, 0.75), 1.02],
  }),
  lowres: (random) => ({ shrink: between(random, 0.48, 0.62), quality: random.integer(55, 70) }),
  blur: (random) => ({ blur: between(random, 0.9, 1.6) }),
  glare: (random) => ({ glares: someGlares(random, 0.6, 0.78) }),
  hard: (random) => ({
    turn: random.pick([0, 0, 90, 180, 270]),
    skew: between(random, -8, 8),
    tilt: 0.055,
    wave: 0.006,
    folds: random.integer(0, 2),
    light: [between(random, 0.45, 0.65), 1.02],
    glares: random.chance(0.5) ? someGlares(random, 0.35, 0.45) : [],
    blur: between(random, 0.7, 1.1),
    noise: between(random, 7, 12),
    shrink: between(random, 0.7, 0.85),
    quality: random.integer(45, 65),
  }),
  large: (random) => ({ side: 4000, tilt: 0.04, wave: 0.004, blur: between(random, 1, 2), quality: 85 }),
  screen: (random) => ({ moire: between(random, 0.08, 0.18), tilt: 0.03, blur: between(random, 0.5, 0.9) }),
  folded: (random) => ({ folds: random.integer(3, 5), wave: 0.008, tilt: 0.03 }),
  stamped: () => ({ tilt: 0.02 }),
  dark: (random) => ({
    light: [between(random, 0.2, 0.3), between(random, 0.4, 0.55)],
    noise: between(random, 6, 10),
  }),
  'cut-off': (random) => ({ cut: between(random, 0.1, 0.24) }),
  unreadable: (random) =>
    random.chance(0.6)
      ? { blur: between(random, 9, 14), shrink: 0.5 }
      : { glares: [{ x: 0.5, y: 0.5, width: 0.75, height: 0.75, strength: 1.5 }], blur: 6 },
} satisfies Record<Exclude<Level, 'clean'>, (random: Random) => Partial<Shot>>

function someGlares(random: Random, least: number, most: number): readonly Glare[] {
  return Array.from({ length: random.integer(1, 2) }, () => ({
    x: between(random, 0.25, 0.8),
    y: between(random, 0.2, 0.75),
    width: between(random, 0.14, 0.25),
    height: between(random, 0.04, 0.11),
    strength: between(random, least, most),
  }))
}

function between(random: Random, least: number, most: number): number {
  return least + random.next() * (most - least)
}
