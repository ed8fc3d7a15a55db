/** The page of one question. Facts have dots in their names, which in an address would look like a file's. */
export function addressOfQuestion(dossier: string, fact: string): string {
  return `/dossiers/${dossier}/guide/${encodeURIComponent(fact.replaceAll('.', '~'))}`
}

/** The fact an address of a question names. */
export function readFact(parameter: string): string {
  return parameter.replaceAll('~', '.')
}
