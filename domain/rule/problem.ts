/** What is wrong with a text, for the person who wrote it, and where: positions count from 0 in UTF-16 units. */
export type Problem = Wording & { readonly offset: number; readonly length: number }

/** The same sentence for Chinese and for English readers. */
export type Wording = { readonly message: string; readonly english: string }

export type Place = { readonly offset: number; readonly length: number }

export function problem(place: Place, wording: Wording): Problem {
  return { message: wording.message, english: wording.english, offset: place.offset, length: place.length }
}
