/** Examples are written by hand in many ways; what does not fit reads as nothing. */
export type Loose = Readonly<Record<string, unknown>>

export function asObject(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

/** The items of a list; a single thing is a list of one, nothing is empty. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

export function asText(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null
}

/** The first of these entries that is there. */
export function pick(object: Loose, ...names: readonly string[]): unknown {
  return names.map((name) => object[name]).find((value) => value !== undefined && value !== null)
}

/** The whole numbers of a list, such as months. */
export function asNumbers(value: unknown): readonly number[] {
  return asList(value).map(Number).filter(Number.isInteger)
}
