import type { MatterCard, MatterGuide } from '#api'
import { Refusal } from '#dossier'
import { findMatters } from '#find'
import type { Matter } from '#matter'
import type { Fixed, Handlers } from './call.ts'
import type { FilingParts } from './parts.ts'

/** What anyone may know: which matters there are, and the guide of each. */
export function handleGuides({ catalogue }: FilingParts): Pick<Handlers, 'listMatters' | 'readMatter'> {
  return {
    listMatters: async ({ query }) => {
      const findable = catalogue.list().map((matter) => ({ matter, ...wordsOf(matter) }))
      return findMatters(query.q ?? '', findable).map(({ matter }) => viewCard(matter))
    },
    readMatter: async ({ params }) => viewGuide(getMatter(catalogue, params.matter)),
  }
}

/** The newest version of a matter; throws `not-found` when this place does not offer it. */
export function getMatter(catalogue: FilingParts['catalogue'], id: string | undefined): Matter {
  const matter = id === undefined ? undefined : catalogue.find(id)
  if (matter) return matter
  throw new Refusal('not-found', {
    zh: '没有找到这个事项，请从首页重新查找',
    en: 'This matter was not found; please search again from the first page',
  })
}

function wordsOf({ title, alsoCalled, summary }: Matter) {
  return { names: [title.zh, title.en, ...alsoCalled], description: summary.zh }
}

function viewCard(matter: Matter): Fixed<MatterCard> {
  const { id, version, title, summary, mode, department, alsoCalled } = matter
  const counter = matter.steps.some(({ kind }) => kind === 'check-in')
  return { id, version, title, summary, mode, department, alsoCalled, counter }
}

function viewGuide(matter: Matter): Fixed<MatterGuide> {
  const { result, legalBasis, hotline, limits, help } = matter
  return {
    ...viewCard(matter),
    result,
    decides: matter.decision !== undefined,
    legalBasis,
    hotline,
    limits,
    steps: matter.steps.map(({ id, label, who, minutes }) => ({ id, label, who, minutes })),
    materials: matter.materials.map(({ id, label, hint, basis }) => ({ id, label, hint, basis })),
    party: matter.confirmation !== undefined,
    help: help.map(({ id, question, answer, about }) => ({ id, question, answer, about })),
  }
}
