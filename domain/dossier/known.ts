import type { FactId } from '#fact'
import { Knowledge } from '#knowledge'
import type { Matter } from '#matter'
import { textOf } from '#rule'
import type { Dossier } from './dossier.ts'

/** What is known in this dossier under this matter on a day, with computed values and tables. */
export function knowledgeOf(dossier: Dossier, matter: Matter, today: string): Knowledge {
  return new Knowledge(matter, dossier.statements, today)
}

/** The canonical text of a known fact, said or computed; undefined while unknown or known to be absent. */
export function findText(knowledge: Knowledge, id: FactId): string | undefined {
  const fact = knowledge.findFact(id)
  if (fact) return fact.value === null ? undefined : String(fact.value)
  const outcome = knowledge.lookup(id)
  if (outcome.kind === 'unknown' || outcome.value === null) return undefined
  const text = textOf(outcome.value)
  if (text === '') return text
  const parsed = knowledge.matter.facts.get(id)?.kind.parse(text)
  return parsed?.ok ? String(parsed.value) : undefined
}
