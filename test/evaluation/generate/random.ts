/** Repeatable chance: the same seed gives the same pictures. */
export interface Random {
  /** 0 up to but not including 1. */
  next(): number
  integer(least: number, most: number): number
  pick<Item>(items: readonly Item[]): Item
  digits(count: number): string
  chance(share: number): boolean
}

/** mulberry32: small, and even enough for choosing fonts and names. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    integer,
    pick(items) {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    digits: (count) => Array.from({ length: count }, () => integer(0, 9)).join(''),
    chance: (share) => next() < share,
  }
}
