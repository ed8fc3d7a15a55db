import type { Line } from '../layout/line.ts'

/** A Chinese character less sure than this is unclear. */
const clear = 0.9
/**
 * With more unclear characters than this share, those that seem clear are no proof either: one of thousands that look
 * alike. Up to 0.057 on the samples that read well; 0.11 and 0.27 on those with a wrong character as sure as 0.97.
 */
const mostUnclear = 0.085
/** Fewer characters than this tell nothing of a page. */
const leastCharacters = 20

/** Whether so much Chinese print of a page is unclear that no word on it can be sure by itself. */
export function isUnclearPage(lines: readonly Line[]): boolean {
  const characters = lines
    .flatMap((line) => [...line.glyphs])
    .filter(({ char }) => /\p{Script=Han}/u.test(char))
  const unclear = characters.filter(({ probability }) => probability < clear)
  return characters.length >= leastCharacters && unclear.length > mostUnclear * characters.length
}
