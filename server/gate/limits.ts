import { refuse } from './refuse.ts'

/** Pixels of the largest picture taken: five times what phones take, and still decoded within 200 MB. */
export const mostPixels = 60_000_000

/** Pages of the longest scan taken; of a longer document nobody photographs every page. */
export const mostPages = 50

/** Refuses a picture whose header claims more than is ever decoded. */
export function checkPixels(width: number, height: number): void {
  if (width === 0 || height === 0) refuse('damaged')
  if (width * height > mostPixels) refuse('too-many-pixels')
}

/** More segments, chunks or blocks than any program writes; each would be held in memory. */
const mostParts = 50_000

/** The parts of a file in a list, unless they are cut so small that the list is the attack. */
export function listParts<Part>(parts: Iterable<Part>): Part[] {
  const list: Part[] = []
  for (const part of parts) {
    if (list.length >= mostParts) refuse('bomb')
    list.push(part)
  }
  return list
}
