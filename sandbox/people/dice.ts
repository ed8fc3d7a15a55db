export type Dice = {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number
  readonly pick: <T>(choices: readonly [T, ...T[]] | readonly T[]) => T
  readonly chance: (share: number) => boolean
}

/** Dice that fall the same way each time for the same seed (mulberry32). */
export function makeDice(seed: number): Dice {
  let state = Math.imul(seed, 2654435761) | 0
  function roll(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    between: (least, most) => least + Math.floor(roll() * (most - least + 1)),
    pick: (choices) => choices[Math.floor(roll() * choices.length)] as (typeof choices)[number],
    chance: (share) => roll() < share,
  }
}
