import { type Line, textOf } from './line.ts'
import { findBeside } from './neighbour.ts'
import { compactText, isSubsequence } from './spelling.ts'

/** Characters of a label set wide stand at most this far apart, in heights of a line. */
const widest = 9

/**
 * Labels set wide to fill their column (经　营　者) lose characters that the detector passed over: the lone ones left
 * in a row are put together when they are some of a label's, its last among them.
 */
export function joinSpreadLabels(
  lines: readonly Line[],
  names: ReadonlySet<string>,
  join: (a: Line, b: Line) => Line,
): Line[] {
  const taken = new Set<Line>()
  const joined = [...lines]
    .sort((a, b) => a.left - b.left)
    .flatMap((line) => {
      if (taken.has(line)) return []
      const row = lonelyRow(lines, line).filter((piece) => !taken.has(piece))
      const label = [row, row.slice(0, -1)].find((pieces) => isPartOfAny(firstOf(pieces), names))
      if (label === undefined || label.length < 2) return [line]
      for (const piece of label) taken.add(piece)
      return [label.reduce(join)]
    })
  return joined
}

/** Whether the characters are at least half of those of a label, in their order, and end as it does. */
export function isPartOf(text: string, name: string): boolean {
  return 2 * text.length >= name.length && text.at(-1) === name.at(-1) && isSubsequence(text, name)
}

/** The first characters of the pieces. */
function firstOf(pieces: readonly Line[]): string {
  return pieces.map((piece) => compactText(textOf(piece))[0] ?? '').join('')
}

function isPartOfAny(text: string, names: ReadonlySet<string>): boolean {
  return [...names].some((name) => isPartOf(text, name))
}

/** The line and those that follow it in its row: lone characters, and one that may have its value right behind it. */
function lonelyRow(lines: readonly Line[], first: Line): Line[] {
  const row: Line[] = []
  let next: Line | undefined = first
  while (next !== undefined && isLonely(next)) {
    row.push(next)
    next = findBeside(lines, next.right, next, widest * next.height)
  }
  return row.length === 0 || next === undefined ? row : [...row, next]
}

function isLonely(line: Line): boolean {
  return /^\p{Script=Han}$/u.test(compactText(textOf(line)))
}
