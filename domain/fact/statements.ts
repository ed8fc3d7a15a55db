import { certainEnough, type Fact, type FactId, type SourceKind } from './fact.ts'

/** All that has been said about each fact, the latest statement of each source. */
export type Statements = ReadonlyMap<FactId, readonly Fact[]>

/** A place a fact can come from, as its matter lists them, best first. */
export interface Origin {
  readonly kind: SourceKind
  /** The register, licence, profile claim holder or material; empty for applicant and counter. */
  readonly name: string
}

/** Adds what was just said; a source that speaks again about the same fact replaces its earlier statement. */
export function addStatements(statements: Statements, facts: readonly Fact[]): Statements {
  const next = new Map(statements)
  for (const fact of facts) {
    const others = (next.get(fact.id) ?? []).filter((known) => !isSameSource(known, fact))
    next.set(fact.id, [...others, fact])
  }
  return next
}

/** Forgets what one source said, such as an upload that was taken back. */
export function dropStatements(statements: Statements, isDropped: (fact: Fact) => boolean): Statements {
  const next = new Map<FactId, readonly Fact[]>()
  for (const [id, facts] of statements) {
    const kept = facts.filter((fact) => !isDropped(fact))
    if (kept.length > 0) next.set(id, kept)
  }
  return next
}

/**
 * The statement that counts: an officer who saw it, else the applicant's correction of a document, else the first
 * origin the matter lists. A register is never overruled by the applicant; that takes a correction request.
 */
export function settle(origins: readonly Origin[], said: readonly Fact[]): Fact | undefined {
  const first = said[0]
  if (first === undefined || said.length === 1) return first
  const rank = (fact: Fact) => authority(origins, fact, said)
  return said.reduce((best, fact) => (rank(fact) < rank(best) ? fact : best))
}

/** True while a person should still look at the value. */
export function needsConfirmation(fact: Fact): boolean {
  return fact.certainty < certainEnough && fact.confirmed !== true
}

function authority(origins: readonly Origin[], fact: Fact, said: readonly Fact[]): number {
  if (fact.source.kind === 'counter') return -2
  const fromRegister = said.some(({ source }) => source.kind === 'register' || source.kind === 'licence')
  if (fact.source.kind === 'applicant' && !fromRegister) return -1
  const place = origins.findIndex(
    (o) => o.kind === fact.source.kind && (o.name === '' || o.name === fact.source.name),
  )
  return place === -1 ? origins.length : place
}

function isSameSource(a: Fact, b: Fact): boolean {
  return a.source.kind === b.source.kind && a.source.name === b.source.name
}
