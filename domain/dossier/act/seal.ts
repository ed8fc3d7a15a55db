import type { Matter } from '#matter'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../event.ts'
import { findText, knowledgeOf } from '../known.ts'
import { Refusal } from '../refusal.ts'

export interface Sealed {
  readonly matter: Matter
  readonly today: string
  /** SHA-256 of what is filed. */
  readonly contentHash: string
}

/**
 * Puts the seal of the company to what is filed, where the matter asks for one. Whether it is valid and this person may
 * use it is for the rules of the matter; a company without a seal files without, and hears from them what to do. While
 * the seal platform cannot be reached nothing can be sealed: that is refused, and nothing is lost.
 */
export function decideSeal(
  dossier: Dossier,
  { matter, today, contentHash }: Sealed,
): readonly DossierEvent[] {
  const fact = matter.steps.find(({ kind }) => kind === 'file')?.seal
  if (fact === undefined) return []
  const knowledge = knowledgeOf(dossier, matter, today)
  if (!knowledge.isKnown(fact)) throw new Refusal('not-ready', platformAway)
  const seal = findText(knowledge, fact)
  return seal === undefined ? [] : [{ kind: 'sealed', seal, contentHash }]
}

const platformAway = {
  zh: '还没有查到单位的电子印章，请过一会儿再确认；内容都已保留',
  en: 'The seal of your company could not be looked up yet; please confirm in a while. Nothing is lost',
}
