/** What is wrong in a file of a matter package, where, and what to write instead. Lines and columns count from 1. */
export interface MatterProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** The file as `rules.yaml:12:9` followed by what is wrong. */
export function formatProblem(problem: MatterProblem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.message}`
}

/** The known word nearest to what was written, if one is near enough to be what was meant. */
export function findNearest(written: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined
  let least = Math.max(2, Math.floor(written.length / 3)) + 1
  for (const word of known) {
    const distance = countEdits(written.toLowerCase(), word.toLowerCase())
    if (distance < least) {
      least = distance
      nearest = word
    }
  }
  return nearest
}

/** Levenshtein distance. */
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? a.length
}
