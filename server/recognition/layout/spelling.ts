/** Full-width forms and dots that look alike become one; blanks go; Latin letters are compared without case. */
export function compactText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[、·・,.]/g, '')
    .replace(/[×*]/g, 'X')
    .replace(/;/g, ':')
    .toUpperCase()
}

/** Letters to insert, drop or change to turn one text into the other (Levenshtein); `isSame` may pass over some changes. */
export function editDistance<T = string>(
  a: ArrayLike<string>,
  b: ArrayLike<T>,
  isSame: (one: string, other: T) => boolean = (one, other) => one === other,
): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const letter of Array.from(a)) {
    const current = [(previous[0] ?? 0) + 1]
    for (const [column, other] of Array.from(b).entries()) {
      const change = (previous[column] ?? 0) + (isSame(letter, other) ? 0 : 1)
      current.push(Math.min(change, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

/** Whether the longer text is the shorter one with characters put in. */
export function isSubsequence(shorter: string, longer: string): boolean {
  let at = 0
  for (const char of longer) if (char === shorter[at]) at++
  return at === shorter.length
}
