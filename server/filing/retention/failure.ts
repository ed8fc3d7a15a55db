/** A failure told with what it was about, so that the rest of the work can go on. */
export function failureOf(work: string, error: unknown): Error {
  return new Error(`${work}: ${error instanceof Error ? error.message : String(error)}`)
}
