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

/** Where a name stands in the files of the package. */
export interface Places {
  place(file: string, name: string): MatterProblem
}
