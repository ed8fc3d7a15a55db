import type { FactId } from '#fact'
import type { Knowledge } from '#knowledge'
import type { FactDeclaration, Matter, Words } from '#matter'
import type { Question } from './plan.ts'
import type { Routed } from './route-map.ts'

/**
 * The questions only the applicant can answer: the easiest first, among equals the one most things wait for, then
 * in the order the matter lists them.
 */
export function listQuestions(
  knowledge: Knowledge,
  routed: ReadonlyMap<FactId, Routed>,
): readonly Question[] {
  const { matter } = knowledge
  const places = placesOf(matter)
  return [...routed.values()]
    .filter(({ fact, way }) => way.kind === 'ask' && !isPremature(fact, knowledge))
    .map((route) => ({ route, fact: getDeclaration(matter, route.fact) }))
    .toSorted(
      (a, b) =>
        a.fact.burden - b.fact.burden ||
        b.route.because.length - a.route.because.length ||
        (places.get(a.fact.id) ?? 0) - (places.get(b.fact.id) ?? 0),
    )
    .map(({ route, fact }) => makeQuestion(fact, route.because))
}

/** Whether it is still open if the fact concerns this applicant at all; what decides that is asked first. */
function isPremature(id: FactId, knowledge: Knowledge): boolean {
  const needed = getDeclaration(knowledge.matter, id).needed
  return needed?.evaluate(knowledge.lookup).kind === 'unknown'
}

export function getDeclaration(matter: Matter, id: FactId): FactDeclaration {
  const fact = matter.facts.get(id)
  if (!fact) throw new Error(`The matter ${matter.id} declares no fact ${id}`)
  return fact
}

export function listOptions(
  fact: FactDeclaration,
): readonly { readonly id: string; readonly label: Words }[] {
  return [...fact.options].map(([id, label]) => ({ id, label }))
}

function makeQuestion(fact: FactDeclaration, because: readonly Words[]): Question {
  const { id, label, kind, question, hint } = fact
  return {
    fact: id,
    label,
    text: question ?? label,
    hint,
    kind: kind.id,
    options: listOptions(fact),
    because,
  }
}

function placesOf({ facts }: Matter): ReadonlyMap<FactId, number> {
  return new Map([...facts.keys()].map((id, place) => [id, place]))
}
