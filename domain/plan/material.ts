import type { FactId } from '#fact'
import { judgeGiven, type Knowledge } from '#knowledge'
import type { CommitmentText, Material, Route, Words } from '#matter'
import type { MaterialPlan, Situation } from './plan.ts'
import { stateOfUploads, type WayFinder } from './way.ts'

const notConcerned: Words = { zh: '您的情况不需要。', en: 'Not needed in your situation.' }
const undecided: Words = { zh: '再回答几个问题就知道要不要。', en: 'A few more answers will tell.' }
const received: Words = { zh: '已经收到。', en: 'Received.' }

/** For each material whether it is needed, by which route it is spared or given, and why. */
export function planMaterials(
  situation: Situation,
  knowledge: Knowledge,
  finder: WayFinder,
): readonly MaterialPlan[] {
  return situation.matter.materials.map((material) => {
    const { id, label, hint, basis, documents } = material
    const decision = decide(material, situation, knowledge, finder)
    return { id, label, hint, basis, documents, commitment: undefined, ...decision }
  })
}

/** The materials for which the word of another office is still to come. */
export function listAwaited(
  { materials }: { readonly materials: readonly MaterialPlan[] },
  { assistance }: Situation,
): readonly string[] {
  return materials
    .filter(({ id, route, status }) => {
      return route === 'assistance' && status === 'not-needed' && assistance.get(id) !== 'answered'
    })
    .map(({ id }) => id)
}

type Decision = Pick<MaterialPlan, 'status' | 'route' | 'because'> & Partial<Pick<MaterialPlan, 'commitment'>>

function decide(material: Material, situation: Situation, knowledge: Knowledge, finder: WayFinder): Decision {
  const required = judgeGiven(material.required, knowledge)
  if (required.kind === 'unknown') return decideLater(material, required.missing, finder)
  if (required.value !== true) return { status: 'not-applicable', route: 'none', because: notConcerned }
  if (stateOfUploads(situation.matter, material.id, situation.uploads) === 'provided') {
    return { status: 'provided', route: 'upload', because: received }
  }
  for (const route of material.routes) {
    const status = tryRoute(route, material, situation, knowledge, finder)
    const commitment = route.kind === 'commitment' ? findCommitment(situation, route) : undefined
    if (status) return { status, route: route.kind, because: route.because, commitment }
  }
  return { status: 'needed', route: 'upload', because: material.hint ?? material.label }
}

/** Whether it is needed is open: a few answers tell, or, when nobody can say it now, the counter does. */
function decideLater({ routes }: Material, missing: readonly FactId[], finder: WayFinder): Decision {
  const counter = routes.find(({ kind }) => kind === 'counter')
  const nobodyCanSay = missing.every((fact) => finder.find(fact).kind === 'later')
  if (counter && nobodyCanSay) return { status: 'later', route: 'counter', because: counter.because }
  return { status: 'undecided', route: 'none', because: undecided }
}

/** What a route makes of the material, or undefined when it is closed and the next one is tried. */
function tryRoute(
  route: Route,
  material: Material,
  situation: Situation,
  knowledge: Knowledge,
  finder: WayFinder,
): MaterialPlan['status'] | undefined {
  const open = judgeGiven(route.given, knowledge)
  if (open.kind === 'known' && open.value !== true) return undefined
  switch (route.kind) {
    case 'register':
    case 'licence': {
      const isProof =
        route.kind === 'licence' ? isHeld(route, knowledge) : isProved(material, knowledge, route)
      if (isProof) return 'not-needed'
      const coming = finder.isOpen(route.source) || situation.asked.get(route.source) === 'waiting'
      return coming ? 'not-needed' : undefined
    }
    case 'assistance':
      // An office that let its time pass is not waited for any longer.
      return situation.assistance.get(material.id) === 'overdue' ? undefined : 'not-needed'
    case 'commitment':
      return tryCommitment(findCommitment(situation, route), knowledge)
    case 'verification':
      return material.proves.every((fact) => knowledge.isKnown(fact)) ? 'not-needed' : undefined
    case 'upload':
      return 'needed'
    case 'counter':
      return 'later'
  }
}

function findCommitment({ matter }: Situation, { source }: Route): CommitmentText | undefined {
  return matter.commitments.find(({ id }) => id === source)
}

/** A promise that is made spares the material; one that can be made is asked for; who broke one makes none. */
function tryCommitment(
  commitment: CommitmentText | undefined,
  knowledge: Knowledge,
): MaterialPlan['status'] | undefined {
  if (!commitment) return undefined
  if (isPromised(commitment, knowledge)) return 'not-needed'
  const excluded = commitment.excluded?.evaluate(knowledge.lookup)
  return excluded?.kind === 'known' && excluded.value === true ? undefined : 'needed'
}

/** Whether every fact the promise states was stated by it. */
function isPromised({ id }: CommitmentText, knowledge: Knowledge): boolean {
  const stated = [...knowledge.matter.facts.values()].filter(({ origins }) =>
    origins.some(({ kind, name }) => kind === 'commitment' && name === id),
  )
  return (
    stated.length > 0 && stated.every((fact) => knowledge.findFact(fact.id)?.source.kind === 'commitment')
  )
}

/** Whether the electronic licence was found: it is the paper itself (电子证照). */
function isHeld({ source }: Route, knowledge: Knowledge): boolean {
  const shown = [...knowledge.matter.facts.values()].filter(({ origins }) =>
    origins.some(({ kind, name }) => kind === 'licence' && name === source),
  )
  return shown.some(({ id }) => {
    const fact = knowledge.findFact(id)
    return fact?.source.kind === 'licence' && fact.source.name === source && fact.value !== null
  })
}

/** Whether the source itself vouches for at least one of the facts and all of them are known. */
function isProved({ proves }: Material, knowledge: Knowledge, { kind, source }: Route): boolean {
  const facts = proves.map((id) => knowledge.findFact(id))
  const vouched = facts.some((fact) => fact?.source.kind === kind && fact.source.name === source)
  return vouched && facts.every((fact) => fact !== undefined)
}
