import { addStatements, dropStatements, type Fact } from '#fact'
import { Knowledge } from '#knowledge'
import type { CommitmentText, Matter } from '#matter'
import { agencyKinds, type Needs } from '../agency.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { knowledgeOf } from '../known.ts'
import { factsOf, findNeeds, type SourceReply } from './ask.ts'
import { findCommitment } from './commitment.ts'

/** A later look at a promise: what the registers say now. */
export interface CheckingCommitment {
  readonly matter: Matter
  readonly material: string
  readonly today: string
  /** What the registers answered, by source. */
  readonly replies: ReadonlyMap<string, SourceReply>
}

/**
 * Says whether a promise was kept; nothing while the registers do not tell, or when it was said before. What was decided
 * on it stays as it is until an officer revokes it.
 */
export function decideCheckCommitment(
  dossier: Dossier,
  { matter, material, today, replies }: CheckingCommitment,
): readonly DossierEvent[] {
  const made = findCommitment(dossier, material)
  const commitment = matter.commitments.find(({ id }) => id === made?.commitment)
  if (made?.status !== 'made' || !commitment) return []
  const before = dropStatements(dossier.statements, ({ source }) => replies.has(source.name))
  const statements = addStatements(before, listFacts(matter, replies))
  const kept = commitment.kept.evaluate(new Knowledge(matter, statements, today).lookup)
  if (kept.kind === 'unknown') return []
  const isKept = kept.value === true
  const note = isKept ? '' : commitment.otherwise.zh
  return [{ kind: 'commitment-checked', material, kept: isKept, note }]
}

function listFacts(matter: Matter, replies: ReadonlyMap<string, SourceReply>): readonly Fact[] {
  return [...replies].flatMap(([source, said]) =>
    said.kind === 'answered' ? factsOf(matter, source, said) : [],
  )
}

/** A question to a register, to see whether a promise was kept. */
export interface CheckQuestion {
  readonly source: string
  readonly purpose: string
  readonly needs: Needs
  readonly consent: boolean
}

/** What the registers are asked to see whether the promise about a material was kept. */
export function listCheckQuestions(
  dossier: Dossier,
  { matter, material, today }: Omit<CheckingCommitment, 'replies'>,
): readonly CheckQuestion[] {
  const made = findCommitment(dossier, material)
  const commitment = matter.commitments.find(({ id }) => id === made?.commitment)
  const knowledge = knowledgeOf(dossier, matter, today)
  return listSources(matter, commitment).flatMap((source) => {
    const use = matter.sources.get(source)
    const needs = use && findNeeds(knowledge, use)
    return needs ? [{ source, purpose: use.purpose.zh, needs, consent: use.consent }] : []
  })
}

/** The sources whose answers tell whether a promise was kept. */
function listSources(matter: Matter, commitment: CommitmentText | undefined): readonly string[] {
  const origins = (commitment?.kept.variables ?? []).flatMap((name) => matter.facts.get(name)?.origins ?? [])
  return [...new Set(origins.flatMap(({ kind, name }) => (agencyKinds.includes(kind) ? [name] : [])))]
}

/**
 * An officer says what becomes of a broken promise: it is revoked, which also counts against later promises of the same
 * holder, or it was kept after all.
 */
export function decideSettleCommitment(
  dossier: Dossier,
  {
    material,
    revoked,
    note,
  }: { readonly material: string; readonly revoked: boolean; readonly note: string },
): readonly DossierEvent[] {
  if (findCommitment(dossier, material)?.status !== 'broken') return []
  return revoked
    ? [{ kind: 'commitment-revoked', material, reason: note }]
    : [{ kind: 'commitment-checked', material, kept: true, note }]
}
