import type { FactId } from '#fact'
import { judgeGiven, type Knowledge } from '#knowledge'
import type { FactDeclaration, Matter, SourceUse } from '#matter'
import type { Situation, UploadState } from './plan.ts'

/** How an unknown fact can come to be known now, the least work for the applicant first. */
export type Way =
  | { readonly kind: 'obtain'; readonly source: SourceUse }
  /** The source needs something else first. */
  | { readonly kind: 'first'; readonly needs: readonly FactId[] }
  | { readonly kind: 'waiting'; readonly name: string }
  | { readonly kind: 'upload'; readonly material: string }
  | { readonly kind: 'ask' }
  /** Nobody can say it now: an officer sees it, or the register is asked again later. */
  | { readonly kind: 'later' }

/** After so many unreadable tries a material counts as handed in: its values are typed and the officer checks them. */
const patience = 3

type Origin = FactDeclaration['origins'][number]

/** Finds ways; one for each run of the planner. */
export class WayFinder {
  readonly #situation: Situation
  readonly #knowledge: Knowledge

  constructor(situation: Situation, knowledge: Knowledge) {
    this.#situation = situation
    this.#knowledge = knowledge
  }

  find(id: FactId): Way {
    for (const origin of this.#situation.matter.facts.get(id)?.origins ?? []) {
      const way = this.tryOrigin(origin)
      if (way) return way
    }
    return { kind: 'later' }
  }

  /** Whether a source can still be asked for this dossier. */
  isOpen(name: string): boolean {
    const asked = this.#situation.asked.get(name)
    return asked === undefined && this.#situation.sources.get(name) !== 'down'
  }

  private tryOrigin(origin: Origin): Way | undefined {
    switch (origin.kind) {
      case 'applicant':
        return { kind: 'ask' }
      case 'document':
        return this.tryDocument(origin.name)
      case 'register':
      case 'licence':
      case 'verification':
        return this.trySource(origin.name)
      default:
        return undefined
    }
  }

  private trySource(name: string): Way | undefined {
    const use = this.#situation.matter.sources.get(name)
    if (!use) return undefined
    if (this.#situation.asked.get(name) === 'waiting') return { kind: 'waiting', name }
    if (!this.isOpen(name)) return undefined
    const outcomes = [...use.needs.values()].map((need) => this.#knowledge.lookup(need))
    const needs = outcomes.flatMap((outcome) => (outcome.kind === 'unknown' ? outcome.missing : []))
    return needs.length > 0 ? { kind: 'first', needs } : { kind: 'obtain', source: use }
  }

  private tryDocument(id: string): Way | undefined {
    const material = this.#situation.matter.materials.find((candidate) => candidate.id === id)
    if (!material || material.documents.length === 0) return undefined
    const required = judgeGiven(material.required, this.#knowledge)
    if (required.kind === 'known' && required.value !== true) return undefined
    if (!material.routes.some(({ kind }) => kind === 'upload')) return undefined
    const state = stateOfUploads(this.#situation.matter, id, this.#situation.uploads)
    if (state === 'reading') return { kind: 'waiting', name: id }
    return state === 'provided' ? undefined : { kind: 'upload', material: id }
  }
}

/** Whether what was handed in for a material serves. */
export function stateOfUploads(
  matter: Matter,
  materialId: string,
  uploads: readonly UploadState[],
): 'none' | 'reading' | 'unusable' | 'provided' {
  const own = uploads.filter(({ material }) => material === materialId)
  const documents = matter.materials.find(({ id }) => id === materialId)?.documents ?? []
  if (own.length === 0) return 'none'
  if (own.some((upload) => upload.read && isUsable(upload, documents))) return 'provided'
  if (own.some(({ read }) => !read)) return 'reading'
  return own.length >= patience ? 'provided' : 'unusable'
}

function isUsable({ documentKind, problems }: UploadState, documents: readonly string[]): boolean {
  if (documentKind !== undefined && documentKind !== 'unknown') return documents.includes(documentKind)
  return problems.length === 0
}
