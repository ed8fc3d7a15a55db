import { addPeriod } from '#calendar'
import type { Fact } from '#fact'
import type { CommitmentText, Matter } from '#matter'
import type { MaterialPlan, Plan } from '#plan'
import type { Dossier } from '../dossier.ts'
import type { Commitment } from '../event/waiver.ts'
import type { DossierEvent } from '../event.ts'
import { Refusal } from '../refusal.ts'
import { openStates } from '../state.ts'
import { requireState } from './require.ts'

export interface Committing {
  readonly matter: Matter
  readonly plan: Plan
  readonly material: string
  /** The wording that was read. */
  readonly version: string
  /** SHA-256 of its words. */
  readonly textHash: string
  /** ISO instant. */
  readonly at: string
}

/** Promises in writing what a proof would show (告知承诺). Only the present wording, and only where it spares something. */
export function decideCommit(dossier: Dossier, committing: Committing): readonly DossierEvent[] {
  requireState(dossier, openStates)
  const { matter, plan, material, version, textHash, at } = committing
  const planned = plan.materials.find(({ id }) => id === material)
  const commitment = requirePromise(planned)
  if (planned?.status === 'not-needed') return []
  if (commitment.version !== version) {
    throw new Refusal('conflict', {
      zh: '承诺书的文字刚有更新，请重新看一看再承诺',
      en: 'The wording has just changed; please read it again before you promise',
    })
  }
  const until = addPeriod(plan.businessDate, commitment.checkWithin)
  const { id } = commitment
  return [
    { kind: 'commitment-made', material, commitment: id, version, textHash, until },
    { kind: 'facts-stated', facts: statedBy(matter, id, at) },
  ]
}

/** Takes a promise back, as long as nothing was decided on it; the material is then needed again. */
export function decideTakeBackCommitment(
  dossier: Dossier,
  { material, reason }: { readonly material: string; readonly reason: string },
): readonly DossierEvent[] {
  requireState(dossier, openStates)
  return findCommitment(dossier, material)?.status === 'made'
    ? [{ kind: 'commitment-revoked', material, reason }]
    : []
}

/** The promise about a material that counts: the latest. */
export function findCommitment({ commitments }: Dossier, material: string): Commitment | undefined {
  return commitments.findLast((commitment) => commitment.material === material)
}

function requirePromise(planned: MaterialPlan | undefined): CommitmentText {
  if (planned?.commitment) return planned.commitment
  throw new Refusal('not-now', {
    zh: '这份材料现在不能用承诺代替',
    en: 'A promise cannot stand in for this material now',
  })
}

/** The facts that name the promise as their origin, each true. */
function statedBy(matter: Matter, commitment: string, asOf: string): readonly Fact[] {
  return [...matter.facts.values()]
    .filter(({ origins }) => origins.some(({ kind, name }) => kind === 'commitment' && name === commitment))
    .map(({ id }) => ({
      id,
      value: true,
      source: { kind: 'commitment', name: commitment, asOf },
      certainty: 1,
    }))
}
