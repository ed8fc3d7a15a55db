import type { Fact } from '#fact'
import { addStatements } from '#fact'
import { Knowledge } from '#knowledge'
import type { Matter } from '#matter'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { findCommitment } from './commitment.ts'

/** A later look at a promise: what the registers say now. */
export interface CheckingCommitment {
  readonly matter: Matter
  readonly material: string
  readonly today: string
  /** What the registers answered today. */
  readonly facts: readonly Fact[]
}

/**
 * Says whether a promise was kept; nothing while the registers do not tell, or when it was said before. What was decided
 * on it stays as it is until an officer revokes it.
 */
export function decideCheckCommitment(
  dossier: Dossier,
  { matter, material, today, facts }: CheckingCommitment,
): readonly DossierEvent[] {
  const made = findCommitment(dossier, material)
  const commitment = matter.commitments.find(({ id }) => id === made?.commitment)
  if (made?.status !== 'made' || !commitment) return []
  const asked = facts.map(({ source }) => source.name)
  const before = [...dossier.statements].map(([id, said]) => {
    return [id, said.filter(({ source }) => !asked.includes(source.name))] as const
  })
  const statements = addStatements(new Map(before), facts)
  const kept = commitment.kept.evaluate(new Knowledge(matter, statements, today).lookup)
  if (kept.kind === 'unknown') return []
  const isKept = kept.value === true
  const note = isKept ? '' : commitment.otherwise.zh
  return [{ kind: 'commitment-checked', material, kept: isKept, note }]
}

/** The sources whose answers tell whether a promise was kept. */
export function listCheckSources(matter: Matter, commitmentId: string): readonly string[] {
  const commitment = matter.commitments.find(({ id }) => id === commitmentId)
  const origins = (commitment?.kept.variables ?? []).flatMap((name) => matter.facts.get(name)?.origins ?? [])
  return [...new Set(origins.flatMap(({ kind, name }) => (kind === 'register' ? [name] : [])))]
}

/** An officer takes the effect of a broken promise away; it also counts against later promises of the same holder. */
export function decideRevokeCommitment(
  dossier: Dossier,
  { material, reason }: { readonly material: string; readonly reason: string },
): readonly DossierEvent[] {
  return findCommitment(dossier, material)?.status === 'broken'
    ? [{ kind: 'commitment-revoked', material, reason }]
    : []
}
